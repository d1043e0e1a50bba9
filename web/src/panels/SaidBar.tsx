import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { putAway, useSaid, type Said } from '../changes.ts';
import css from './SaidBar.module.css';

/** What was just said, with the way to take it back. Stays until it is put away or something else is said. */
export function SaidBar() {
  const said = useSaid();
  return <div role="status">{said && <Bar key={said.text} said={said} />}</div>;
}

function Bar({ said }: { said: Said }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { undo } = said;
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    try {
      await undo?.();
    } catch (cause) {
      setError((cause as Error).message);
      setBusy(false);
    }
  };
  return (
    <div className={css['bar']}>
      <p className={css['text']}>
        {said.text}
        {error && <span className={css['error']}> {error}</span>}
      </p>
      {undo && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void takeBack()}>
          Undo
        </Button>
      )}
      <CloseButton size="sm" aria-label="Put away" onClick={putAway} />
    </div>
  );
}
