// The package has no types of its own: what is used of it.
declare module 'autocannon' {
  interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
    errors: number;
    non2xx: number;
  }
  export default function autocannon(options: {
    url: string;
    requests: { path: string }[];
    connections: number;
    duration: number;
  }): Promise<Result>;
}
