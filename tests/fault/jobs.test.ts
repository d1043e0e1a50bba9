import { afterAll, expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import { reportOf } from './load.ts';
import { makeWorkplace, run, serve } from './process.ts';

const place = makeWorkplace();
afterAll(() => place.remove());

it('a batch whose server is killed is taken to its end by the next one, each document once', async () => {
  const documents = Array.from({ length: 400 }, (_, n) => reportOf(n));
  const first = await serve(place);
  const reply = await fetch(`${first.address}/api/documents`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ documents }),
  });
  expect(reply.status).toBe(202);
  const location = String(reply.headers.get('Location'));
  first.running.child.kill('SIGKILL');
  await first.running.ended;

  const second = await serve(place);
  try {
    const jobNow = async (): Promise<Job> => (await (await fetch(`${second.address}${location}`)).json()) as Job;
    let job = await jobNow();
    while (job.state === 'queued' || job.state === 'running') {
      await new Promise((done) => setTimeout(done, 100));
      job = await jobNow();
    }
    expect(job).toMatchObject({ state: 'done', problem: null, report: { documents: { read: 400, failed: 0 } } });
  } finally {
    await second.stop();
  }
  const env = { ENTENTE_DATA: place.data };
  const doctor = await run(['doctor', '--json'], { cwd: place.folder, env });
  expect(JSON.parse(doctor.stdout)).toMatchObject({ ok: true, problems: [] });
  const count = await run(['cypher', "MATCH (d:Document {kind: 'article'}) RETURN count(d) AS n", '--json'], {
    cwd: place.folder,
    env,
  });
  expect(JSON.parse(count.stdout)).toMatchObject({ rows: [[400]] });
}, 120_000);
