import { isElement, TEXT_NODE, type DomElement, type DomNode } from './dom.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose content is no text of the page. */
const NO_TEXT = new Set(
  'script style noscript template title svg math canvas iframe object embed audio video select option button input textarea'.split(
    ' ',
  ),
);
/** Beside these, what a whole page holds around its text. */
const AROUND = new Set('nav header footer aside form menu'.split(' '));
/** Blocks that stand close: one line end between them, not an empty line. */
const CLOSE = new Set('li tr dt dd'.split(' '));
const CELLS = new Set('td th'.split(' '));

/** The text of an element: blocks apart by an empty line, list items and table rows by a line end, other white space folded. */
export function blockText(root: DomNode, options: { wholePage?: boolean } = {}): string {
  const writer = new BlockWriter();
  walk(root, options.wholePage ?? false, false, writer);
  return writer.text.trim();
}

/** Text with the gaps between its pieces: what is due is written before the next piece, the wider gap of two wins. */
class BlockWriter {
  text = '';
  #due: '' | ' ' | '\n' | '\n\n' = '';

  gap(gap: '' | ' ' | '\n' | '\n\n'): void {
    if (gap.length > this.#due.length || (gap === '\n' && this.#due === ' ')) this.#due = gap;
  }

  /** A line break of its own: two of them make an empty line. */
  lineBreak(): void {
    this.#due = this.#due.startsWith('\n') ? '\n\n' : '\n';
  }

  words(text: string): void {
    const folded = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (folded.startsWith(' ')) this.gap(' ');
    const words = folded.trim();
    if (words === '') return;
    this.#write(words);
    if (folded.endsWith(' ')) this.gap(' ');
  }

  /** Preformatted text: blanks stay, line ends at its edges count as gaps. */
  verbatim(text: string): void {
    const lines = text.replace(/\r\n?/g, '\n');
    const words = lines.replace(/^\n+|\n+$/g, '');
    if (lines.startsWith('\n')) this.gap(lines.startsWith('\n\n') ? '\n\n' : '\n');
    if (words !== '') this.#write(words);
    if (words !== '' && lines.endsWith('\n')) this.gap(lines.endsWith('\n\n') ? '\n\n' : '\n');
  }

  #write(text: string): void {
    this.text += this.text === '' ? text : this.#due + text;
    this.#due = '';
  }
}

function walk(node: DomNode, wholePage: boolean, verbatim: boolean, writer: BlockWriter): void {
  if (node.nodeType === TEXT_NODE) {
    if (verbatim) writer.verbatim(node.textContent ?? '');
    else writer.words(node.textContent ?? '');
    return;
  }
  if (!isElement(node)) return;
  const name = node.localName.toLowerCase();
  if (NO_TEXT.has(name) || (wholePage && AROUND.has(name)) || isHidden(node)) return;
  if (name === 'br') writer.lineBreak();
  const gap = CELLS.has(name) ? ' ' : CLOSE.has(name) ? '\n' : BLOCKS.has(name) ? '\n\n' : '';
  writer.gap(gap);
  for (const child of node.childNodes) walk(child, wholePage, verbatim || name === 'pre', writer);
  writer.gap(gap);
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
