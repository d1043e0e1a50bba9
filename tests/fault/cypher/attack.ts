/** A text with its parameters, as it is sent to POST /api/cypher. */
export interface Attack {
  text: string;
  parameters?: Record<string, unknown>;
  /** The parameters as JSON text, where they are too much to be built here. */
  json?: string;
  /** Why an answer is no harm here: the text only reads, whatever it looks like. Else it must be turned away. */
  harmless?: string;
}

export const texts = (...all: string[]): Attack[] => all.map((text) => ({ text }));
