import { isElement, TEXT_NODE, type DomElement, type DomNode } from './dom.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose content is no text of the page. */
const NO_TEXT = new Set(
  'script style noscript template head title svg math canvas iframe object embed audio video select option button input textarea'.split(
    ' ',
  ),
);
/** Beside these, what a whole page holds around its text. */
const AROUND = new Set('nav header footer aside form menu'.split(' '));
/** Blocks that stand close: one line end between them, not an empty line. */
const CLOSE = new Set('li tr dt dd'.split(' '));

/** The text of an element: blocks apart by an empty line, list items and table rows by a line end, other white space folded. */
export function blockText(root: DomNode, options: { wholePage?: boolean } = {}): string {
  const out: string[] = [];
  walk(root, options.wholePage ?? false, false, out);
  return out
    .join('')
    .replace(/[ \t]*(\n+)[ \t]*/g, (_all, breaks: string) => (breaks.length > 1 ? '\n\n' : '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function walk(node: DomNode, wholePage: boolean, keepSpace: boolean, out: string[]): void {
  if (node.nodeType === TEXT_NODE) {
    const text = node.textContent ?? '';
    out.push(keepSpace ? text : folded(text, out));
    return;
  }
  if (!isElement(node)) return;
  const name = node.localName.toLowerCase();
  if (NO_TEXT.has(name) || (wholePage && AROUND.has(name)) || isHidden(node)) return;
  if (name === 'br') {
    out.push('\n');
    return;
  }
  const around = CLOSE.has(name) ? '\n' : BLOCKS.has(name) && name !== 'td' && name !== 'th' ? '\n\n' : '';
  out.push(around);
  for (const child of node.childNodes) walk(child, wholePage, keepSpace || name === 'pre', out);
  out.push(name === 'td' || name === 'th' ? ' ' : around);
}

/** White space as one blank, none after another. */
function folded(text: string, out: string[]): string {
  const one = text.replace(/[ \t\r\n\f]+/g, ' ');
  const before = out.at(-1) ?? '\n';
  return one.startsWith(' ') && /\s$/.test(before) ? one.slice(1) : one;
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
