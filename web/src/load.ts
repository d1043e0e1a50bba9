import { useEffect, useEffectEvent, useState } from 'react';

/** What a panel knows of what it asked for. */
export interface Loaded<T> {
  value: T | null;
  error: Error | null;
  loading: boolean;
  /** Asks again. */
  retry: () => void;
}

interface Settled<T> {
  question: string | null;
  value: T | null;
  error: Error | null;
}

/**
 * Asks for something whenever `key` changes; null asks for nothing. The last question wins, earlier ones are cancelled.
 * With `keep` the last answer stays in sight until the next one is there, so that nothing flickers; else it goes at once.
 */
export function useLoad<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>, keep = false): Loaded<T> {
  const [settled, setSettled] = useState<Settled<T>>({ question: null, value: null, error: null });
  const [attempt, setAttempt] = useState(0);
  const question = key === null ? null : `${attempt} ${key}`;
  const put = useEffectEvent(ask);
  useEffect(() => {
    if (question === null) return;
    const controller = new AbortController();
    const settle = (value: T | null, error: Error | null): void => {
      if (!controller.signal.aborted) setSettled((old) => ({ question, value: error ? old.value : value, error }));
    };
    put(controller.signal).then(
      (value) => settle(value, null),
      (error: unknown) => settle(null, error instanceof Error ? error : new Error(String(error))),
    );
    return () => controller.abort();
  }, [question]);
  const fresh = settled.question === question;
  return {
    value: question !== null && (fresh ? settled.error === null || keep : keep) ? settled.value : null,
    error: fresh ? settled.error : null,
    loading: question !== null && !fresh,
    retry: () => setAttempt(attempt + 1),
  };
}
