import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, hasToken, setToken } from '../api.ts';
import { nameOf, setName } from '../changes.ts';
import { useLoad } from '../load.ts';

/** Who speaks, and the token where writing needs one. The name is kept in this browser, the token for this page only. */
export function Speaker({ className }: { className?: string | undefined }) {
  const about = useLoad('about', (signal) => api.about(signal));
  const [name, setOwn] = useState(nameOf() ?? '');
  return (
    <div className={className}>
      <TextInput
        size="xs"
        label="Your name"
        placeholder="Optional"
        value={name}
        maxLength={200}
        onChange={(event) => {
          setOwn(event.currentTarget.value);
          setName(event.currentTarget.value);
        }}
      />
      {about.value?.writing.tokenNeeded && (
        <PasswordInput
          size="xs"
          label="Write token"
          placeholder={hasToken() ? 'Given' : 'This server asks for it'}
          onChange={(event) => setToken(event.currentTarget.value || null)}
        />
      )}
    </div>
  );
}
