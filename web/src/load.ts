import { useCallback, useEffect, useState } from 'react';

/** What a panel knows of what it asked for. `value` stays while it is asked for anew, so that nothing flickers. */
export interface Loaded<T> {
  value: T | null;
  error: Error | null;
  loading: boolean;
  /** Asks again. */
  retry: () => void;
}

/**
 * Asks for something whenever `key` changes; null asks for nothing. The last question wins, earlier ones are cancelled.
 * With `keep` the old answer stays in sight until the new one is there, else it goes at once.
 */
export function useLoad<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>, keep = false): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; value: T | null; error: Error | null; settled: boolean }>({
    key: null,
    value: null,
    error: null,
    settled: true,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    setState((old) => ({ key, value: keep || old.key === key ? old.value : null, error: null, settled: false }));
    ask(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ key, value, error: null, settled: true });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setState((old) => ({ key, value: old.value, error: error instanceof Error ? error : new Error(String(error)), settled: true }));
      },
    );
    return () => controller.abort();
    // `ask` is made anew by every render; `key` says when the question is another one.
  }, [key, keep, attempt]);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const fresh = state.key === key;
  if (key === null) return { value: null, error: null, loading: false, retry };
  return {
    value: fresh || keep ? state.value : null,
    error: fresh ? state.error : null,
    loading: !fresh || !state.settled,
    retry,
  };
}
