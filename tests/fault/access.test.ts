import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../server/api/audit-log.ts';
import { makeWorkplace, run, serve } from './process.ts';

/** Tokens and the audit log as commands make and show them, with a server beside them. */
describe('entente token and entente audit', () => {
  const place = makeWorkplace();
  const env = { ENTENTE_DATA: place.data };
  const entente = async (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
    run(args, { cwd: place.folder, env });
  afterAll(() => place.remove());

  it('make, list and revoke tokens that a running server knows at once, and tell what was written', async () => {
    writeFileSync(
      join(place.folder, 'a.txt'),
      'Norway and Japan signed a memorandum of understanding on defence cooperation on 4 May 2025.',
    );
    expect((await entente('ingest', 'a.txt')).code).toBe(0);
    const server = await serve(place, ['--no-sample'], { HOST: '0.0.0.0' });
    const post = async (token: string): Promise<number> => {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
      const body = JSON.stringify({
        documents: [{ id: 'b', text: 'India and France held defence talks in Paris on 5 May 2025.' }],
      });
      return (await fetch(`${server.address}/api/documents`, { method: 'POST', headers, body })).status;
    };
    try {
      const made = await entente('token', 'create', '--name', 'feed', '--scope', 'write');
      expect([made.code, made.stderr]).toEqual([0, expect.stringMatching(/^Token \w{10} for "feed", which may write\./)]);
      const token = made.stdout.trim();
      expect(await post(token)).toBe(200);
      const listed = await entente('token', 'list');
      expect(listed.stdout).toMatch(/^\w{10} {2}write {2}\S+Z {2}no end {2}feed\n$/);
      expect(listed.stdout).not.toContain(token.slice(-32));
      expect((await entente('token', 'revoke', listed.stdout.slice(0, 10))).code).toBe(0);
      expect(await post(token)).toBe(401);
      expect((await entente('retract', 'b')).code).toBe(0);
    } finally {
      await server.stop();
    }
    const { entries } = JSON.parse((await entente('audit', '--json')).stdout) as { entries: AuditEntry[] };
    expect(entries.map(({ what, who, outcome }) => [what, who.via, outcome])).toEqual([
      ['addDocuments', 'cli', 'done'],
      ['addDocuments', 'token', 'done'],
      ['addDocuments', 'nobody', 'refused'],
      ['retract', 'command', 'done'],
    ]);
    const words = await entente('audit', '--limit', '1');
    expect(words.stdout).toMatch(/^\S+Z {2}done {2}retract {2}command from 127\.0\.0\.1 {2}b\n$/);
  });

  it('say what is wrong', async () => {
    const wrong: [string, ...string[]][] = [
      ['--name', 'token', 'create'],
      ['--scope', 'token', 'create', '--name', 'x', '--scope', 'all'],
      ['--expires', 'token', 'create', '--name', 'x', '--expires', 'soon'],
      ['no token "none"', 'token', 'revoke', 'none'],
      ['--since', 'audit', '--since', 'monday'],
    ];
    const ended = await Promise.all(wrong.map(async ([, ...args]) => entente(...args)));
    expect(ended.map(({ code, stdout, stderr }, i) => [code, stdout, stderr.includes(wrong[i]?.[0] ?? '?')])).toEqual(
      wrong.map(() => [2, '', true]),
    );
  });
});
