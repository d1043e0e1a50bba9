/**
 * Remembers what `make` gave for the newest version of the graph, so that it is made once a version; two who ask at once share
 * it. A failure is not remembered.
 */
export function byVersion<I, O>(make: (input: I) => Promise<O>): (version: string, input: I) => Promise<O> {
  const kept = byKey<I, O>(1, make);
  return (version, input) => kept(version, input);
}

/** The same for several keys, the `size` used last. */
export function byKey<I, O>(size: number, make: (input: I) => Promise<O>): (key: string, input: I) => Promise<O> {
  const kept = new Map<string, Promise<O>>();
  return (key, input) => {
    const known = kept.get(key);
    const made = known ?? make(input);
    kept.delete(key);
    kept.set(key, made);
    if (!known) {
      made.catch(() => {
        if (kept.get(key) === made) kept.delete(key);
      });
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return made;
  };
}
