import { beforeAll, describe, expect, it } from 'vitest';
import { doctor } from '../../../server/audit/index.ts';
import { loadLexicon } from '../../../server/lexicon/index.ts';
import { packageRoot } from '../../../server/store/root.ts';
import { onEveryStore, usePrepared } from '../harness.ts';
import { Player } from './history.ts';
import { holders } from './universe.ts';

const lexicon = loadLexicon(packageRoot());

onEveryStore('the doctor', (kind) => {
  const store = usePrepared(kind);
  beforeAll(async () => {
    await new Player(store(), lexicon).add([holders()]);
  }, 60_000);

  const look = async (deep = false): Promise<string[]> => (await doctor(store(), { deep, lexicon })).problems;
  /** Harms the store, looks, and mends it again. */
  const harmed = async (harm: string, mend: string, deep = false): Promise<string[]> => {
    await store().write([{ text: harm }]);
    const found = await look(deep);
    await store().write([{ text: mend }]);
    return found;
  };

  it('finds nothing where all is well', async () => {
    expect(await look(true)).toEqual([]);
  });

  describe('names', () => {
    it('a quote that is not the text', async () => {
      const found = await harmed(
        "MATCH (c:Claim {id: 'holders#0'}) SET c.was = c.quote, c.quote = 'never said'",
        "MATCH (c:Claim {id: 'holders#0'}) SET c.quote = c.was REMOVE c.was",
      );
      expect(found).toEqual([expect.stringMatching(/holders#0.*quote/)]);
    });
    it('a text that was changed', async () => {
      const match = "MATCH (d:Document {id: 'document:holders'})-[:HAS_TEXT]->(t:Text)";
      const found = await harmed(
        `${match} SET t.was = t.text, t.text = t.text + ' '`,
        `${match} SET t.text = t.was REMOVE t.was`,
      );
      expect(found).toEqual([expect.stringMatching(/holders.*SHA-256/)]);
    });
    it('a fact that rests on nothing', async () => {
      const found = await harmed(
        "CREATE (n:Entity {id: 'meeting:made-up', name: 'Made up'}) SET n:Meeting",
        "MATCH (n:Entity {id: 'meeting:made-up'}) DETACH DELETE n",
      );
      expect(found).toEqual(['The fact meeting:made-up rests on no claim.']);
    });
    it('a relationship that rests on a claim that is gone', async () => {
      const match = "MATCH (p:Person)-[r:SERVES]->(c:Country {id: 'country:in'})";
      const found = await harmed(
        `${match} SET r.was = r.claims, r.claims = ['gone#1']`,
        `${match} SET r.claims = r.was REMOVE r.was`,
      );
      expect(found).toEqual([expect.stringMatching(/SERVES.*gone#1/)]);
    });
    it('a fact that is not what its claims resolve to, when it looks deep', async () => {
      const match = "MATCH (t:Tenure) WHERE t.name STARTS WITH 'Arun Mehta'";
      const found = await harmed(
        `${match} SET t.was = t.startDate, t.startDate = '1999-01-01'`,
        `${match} SET t.startDate = t.was REMOVE t.was`,
        true,
      );
      expect(found).toEqual([expect.stringMatching(/tenure:arun-mehta.* stored otherwise/)]);
    });
    it('what waits to be settled', async () => {
      const match = "MATCH (b:Block {key: 'tenure|IN|defence-minister'})";
      const found = await harmed(`${match} SET b:Dirty`, `${match} REMOVE b:Dirty`);
      expect(found).toEqual([expect.stringMatching(/^1 block of claims waits /)]);
    });
  });
});
