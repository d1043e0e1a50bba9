/** Whether a test is left out, for the reason given; says so on standard error. Null: it runs. */
export function skipped(what: string, reason: string | null): boolean {
  if (reason !== null) console.warn(`skipped: ${what}: ${reason}`);
  return reason !== null;
}
