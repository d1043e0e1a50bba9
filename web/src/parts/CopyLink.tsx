import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from './Icon.tsx';

/** Puts the address of what is shown into the clipboard; where the browser refuses, the address bar holds the same. */
export function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  const words = { idle: 'Copy link', copied: 'Link copied', refused: 'Copy it from the address bar' };
  return (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<Icon name="link" size={16} />}
      onClick={() => void copy()}
      onBlur={() => setState('idle')}
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
