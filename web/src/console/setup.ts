import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting, type StringStream } from '@codemirror/language';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, placeholder, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { offersAt, type Known, type Offer } from './complete.ts';
import { tokensOf, type TokenKind } from './text.ts';

const STYLES: Record<TokenKind, string> = {
  keyword: 'keyword',
  function: 'function',
  name: 'variableName',
  label: 'typeName',
  parameter: 'parameter',
  string: 'string',
  number: 'number',
  comment: 'comment',
  sign: 'punctuation',
};

/** A comment or text that a line leaves open, and the tokens of the line at hand. */
interface LineState {
  open: string;
  line: string;
  tokens: { kind: TokenKind; start: number; end: number }[];
}

/** Colours by our own tokens, a line at a time; a block comment or a text goes on over the end of a line. */
const cypher = StreamLanguage.define<LineState>({
  name: 'cypher',
  startState: () => ({ open: '', line: '', tokens: [] }),
  copyState: (state) => ({ ...state }),
  token(stream: StringStream, state: LineState) {
    if (stream.sol()) {
      state.line = state.open + stream.string;
      state.tokens = tokensOf(state.line).map((t) => ({
        kind: t.kind,
        start: t.start - state.open.length,
        end: t.end - state.open.length,
      }));
      state.open = openAt(stream.string, state.tokens);
    }
    if (stream.eatSpace()) return null;
    const at = state.tokens.find((token) => token.end > stream.pos);
    if (!at || at.end <= stream.pos) {
      stream.skipToEnd();
      return null;
    }
    stream.pos = Math.max(at.end, stream.pos + 1);
    return STYLES[at.kind];
  },
  tokenTable: { function: tags.function(tags.variableName), parameter: tags.special(tags.variableName) },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

/** What must be put before the next line, so that it is read as the rest of what this one leaves open. */
function openAt(line: string, tokens: LineState['tokens']): string {
  const last = tokens.at(-1);
  if (!last || last.end < line.length) return '';
  const text = line.slice(Math.max(0, last.start));
  if (last.kind === 'comment') {
    const block = last.start < 0 || text.startsWith('/*');
    return block && !text.endsWith('*/') ? '/*' : '';
  }
  const quote = text[0] ?? '';
  return last.kind === 'string' && last.start >= 0 && (text.length === 1 || !text.endsWith(quote)) ? quote : '';
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.typeName, color: 'var(--code-label)' },
  { tag: tags.special(tags.variableName), color: 'var(--code-parameter)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: tags.punctuation, color: 'var(--ink-2)' },
]);

/** Marks a line, counted from 1; null marks none. */
export const markLine = StateEffect.define<number | null>();

const badLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    let marks = old.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markLine)) continue;
      const line = effect.value;
      const there = line !== null && line >= 1 && line <= transaction.newDoc.lines;
      marks = there
        ? Decoration.set(Decoration.line({ class: 'cm-badLine' }).range(transaction.newDoc.line(line).from))
        : Decoration.none;
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What an editor asks of its page. */
export interface EditorPorts {
  known: () => Known;
  changed: (text: string) => void;
  run: () => void;
}

/** Everything an editor for Cypher has. Tab leaves it, as elsewhere on the page; Ctrl or ⌘ and Enter run. */
export function extensions(ports: EditorPorts): Extension {
  return [
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          ports.run();
          return true;
        },
      },
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    lineNumbers(),
    history(),
    cypher,
    syntaxHighlighting(colours),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [(context) => complete(context, ports.known())], icons: false, activateOnTyping: true }),
    placeholder('A question in Cypher'),
    badLine,
    EditorView.lineWrapping,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) ports.changed(update.state.doc.toString());
    }),
  ];
}

const RANKS: Partial<Record<Offer['kind'], number>> = { query: -1, variable: 2, keyword: 1 };
const KINDS: Partial<Record<Offer['kind'], string>> = { query: 'named query', type: 'relationship' };

function complete(context: CompletionContext, known: Known): CompletionResult | null {
  const found = offersAt(context.state.doc.toString(), context.pos, known);
  if (!found) return null;
  const typed = context.pos > found.from;
  const before = context.state.sliceDoc(Math.max(0, found.from - 1), found.from);
  // Unasked, only after a letter or one of the signs that call for a name.
  if (!context.explicit && !typed && !/[:.$|{]/.test(before)) return null;
  return { from: found.from, options: found.offers.map((offer, i) => optionOf(offer, i)), validFor: /^[\p{L}\p{N}_]*$/u };
}

function optionOf(offer: Offer, place: number): Completion {
  const { label, kind, detail, text, all } = offer;
  return {
    label,
    detail: detail ?? KINDS[kind] ?? kind,
    // Types come with those first that fit; the rest by kind, then by name.
    boost: kind === 'type' ? -Math.min(place, 99) : (RANKS[kind] ?? 0),
    ...(text === undefined
      ? {}
      : {
          apply: all
            ? (view: EditorView) =>
                view.dispatch({
                  changes: { from: 0, to: view.state.doc.length, insert: text },
                  selection: { anchor: text.length },
                  scrollIntoView: true,
                })
            : text,
        }),
  };
}
