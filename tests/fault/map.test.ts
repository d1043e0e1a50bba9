import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { IngestReport } from '../../server/model/reading.ts';
import type { Answer } from '../../server/model/values.ts';
import { makeWorkplace, run } from './process.ts';

const place = makeWorkplace();
afterAll(() => place.remove());

const OWN = `title: Pacts
kind: agreements
countries: { codes: name }
fields:
  id: no
  name: title
  kind: { value: treaty }
  parties: { columns: [one, other] }
  signed_on: day
  status: { value: signed }
`;

it('entente ingest --map takes the good rows of a table, names the bad ones, and says what is wrong with a map', async () => {
  const file = (name: string, text: string): void => writeFileSync(join(place.folder, name), text);
  file(
    'pacts.csv',
    'no,title,one,other,day\n1,Pact of Oslo,Norway,Japan,2025-05-04\n2,Pact of Nowhere,Norway,Atlantis,2025-05-05\n',
  );
  file('own.yml', OWN);
  file('wrong.yml', OWN.replace('name: title', 'nmae: title'));
  const env = { ENTENTE_DATA: place.data };
  const entente = async (...args: string[]) => run(args, { cwd: place.folder, env });
  const taken = await entente('ingest', 'pacts.csv', '--map', 'own.yml', '--json');
  expect([taken.code, taken.stderr]).toEqual([1, '']);
  expect(JSON.parse(taken.stdout)).toMatchObject({
    documents: { added: 1, failed: 1 },
    failures: [{ path: 'pacts.csv:3', reason: 'column other: no country known here has the name "Atlantis"' }],
  } satisfies { documents: Partial<IngestReport['documents']>; failures: IngestReport['failures'] });
  const [wrong, none, told] = await Promise.all([
    entente('ingest', 'pacts.csv', '--map', 'wrong.yml', '--dry-run'),
    entente('ingest', 'pacts.csv', '--map', 'nothing', '--dry-run'),
    entente('query', 'quotes-of', '-p', 'facts=country:no', '--json').then(() =>
      entente('cypher', 'MATCH (c:Claim {kind: "agreement"})-[:SUPPORTS]->(a:Agreement) RETURN a.name, c.quote', '--json'),
    ),
  ]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^wrong\.yml:6: fields\.nmae: there is no field nmae/)]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--map is "nothing"')]);
  expect((JSON.parse(told.stdout) as Answer).rows).toEqual([
    ['Pact of Oslo (Japan – Norway, 2025)', '1,Pact of Oslo,Norway,Japan,2025-05-04'],
  ]);
});
