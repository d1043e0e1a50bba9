const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * A text as it may stand in an attribute or between tags. What XML 1.0 cannot hold at all (most control characters, halves of
 * surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD; tabs and line ends become references, so that no parser makes blanks of them.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (mark) => NAMED[mark] ?? mark)
    .replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** ` name="value"`, or nothing for null. */
export function attribute(name: string, value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`;
}
