import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { Known } from './complete.ts';
import css from './CypherEditor.module.css';
import { extensions, markLine } from './setup.ts';

/** An editor for Cypher: coloured, completed from the live graph, with the line marked that an error names. */
export function CypherEditor({
  value,
  onChange,
  onRun,
  known,
  errorLine,
}: {
  value: string;
  onChange: (text: string) => void;
  onRun: () => void;
  known: Known;
  errorLine: number | null;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; attributes: Compartment } | null>(null);
  const help = useId();
  const changed = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);
  const knownNow = useEffectEvent(() => known);
  const first = useEffectEvent(() => value);

  useEffect(() => {
    if (!holder.current) return;
    const attributes = new Compartment();
    const ports = { known: () => knownNow(), changed: (text: string) => changed(text), run: () => run() };
    const view = new EditorView({
      parent: holder.current,
      state: EditorState.create({
        doc: first(),
        extensions: [extensions(ports), attributes.of(attributesOf(help, null))],
      }),
    });
    editor.current = { view, attributes };
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, [help]);

  useEffect(() => {
    const view = editor.current?.view;
    if (!view || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    if (!editor.current) return;
    const { view, attributes } = editor.current;
    view.dispatch({ effects: [markLine.of(errorLine), attributes.reconfigure(attributesOf(help, errorLine))] });
    if (errorLine === null || errorLine > view.state.doc.lines) return;
    // The cursor goes where the text is wrong, without taking the focus from whoever reads the error.
    const { from } = view.state.doc.line(errorLine);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from) });
  }, [errorLine, help]);

  return (
    <div className={css['box']}>
      <div ref={holder} />
      <span id={help} className="unseen">
        Control and Enter run the query, Control and Space complete it, Tab leaves the box.
        {errorLine !== null && ` The error is on line ${errorLine}.`}
      </span>
    </div>
  );
}

function attributesOf(help: string, errorLine: number | null) {
  return EditorView.contentAttributes.of({
    'aria-label': 'Cypher',
    'aria-describedby': help,
    'aria-invalid': String(errorLine !== null),
    spellcheck: 'false',
  });
}
