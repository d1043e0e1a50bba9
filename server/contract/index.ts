export * from './documents.ts';
export * from './facts.ts';
export * from './graph.ts';
export * from './internal.ts';
export * from './problem.ts';
export * from './routes.ts';
export * from './service.ts';
export * from './values.ts';
