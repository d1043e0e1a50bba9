import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { REVIEW_ROUTES } from '../../server/contract/review-routes.ts';
import { routeOf, type OperationId, type ROUTES } from '../../server/contract/routes.ts';
import type { ClaimKind } from '../../server/model/claims.ts';
import { agreement, meeting, person } from '../unit/resolve/helpers.ts';
import { TestApp, type Reply } from './app.ts';
import { stated, textOf } from './told.ts';

type ResponseOf<O extends OperationId> = z.output<Extract<(typeof ROUTES)[number], { operationId: O }>['response']>;
const called = new Set<string>();
let app: TestApp;

function answered<O extends OperationId>(operation: O, reply: Reply): ResponseOf<O> {
  called.add(operation);
  expect(reply.status, reply.text.slice(0, 500)).toBe(200);
  expect(routeOf(operation).response.safeParse(reply.json()).error?.issues ?? []).toEqual([]);
  return reply.json() as ResponseOf<O>;
}
const review = async (query = ''): Promise<ResponseOf<'review'>> => answered('review', await app.ask(`/api/review${query}`));
const judge = async (body: object): Promise<string> => answered('judge', await app.post('/api/judgements', body)).id;
const withdraw = async (id: string): Promise<void> =>
  void answered('withdrawJudgement', await app.post('/api/judgements/withdraw', { id }));
const factsOf = async (country: string): Promise<unknown[]> =>
  answered('getQuery', await app.ask(`/api/queries/meetings-of?country=${country}&partner=MY`)).rows;
/** The questions about our meetings: the small world asks some of its own. */
const ours = async (query = ''): Promise<ResponseOf<'review'>['questions']> =>
  (await review(query)).questions.filter((q) => q.a.end.startsWith('one#') || q.a.end.startsWith('two#'));

const at = (hostCountry: string): [ClaimKind, object] =>
  meeting({ date: '2024-03-01', hostCountry, countries: ['GB', 'MY'], people: [] });

beforeAll(async () => {
  app = await TestApp.open({}, stated);
  const documents = [
    { id: 'one', title: 'One', publisher: 'Gazette', publishedOn: '2024-03-02', text: textOf(at('GB')) },
    { id: 'two', title: 'Two', publisher: 'Courier', publishedOn: '2024-03-03', text: textOf(at('MY')) },
    {
      id: 'three',
      publishedOn: '2024-03-03',
      text: textOf(
        agreement({ signedOn: '2024-03-01', parties: ['IN', 'MY'] }),
        person('Arun Mehta', 'IN'),
        person('Farid Osman', 'MY'),
      ),
    },
  ];
  const reply = await app.post('/api/documents', { documents });
  expect(reply.json()).toMatchObject({ documents: { added: 3, failed: 0 } });
});
afterAll(async () => app.close());

describe('the review list', () => {
  it('shows what one rule kept apart, with the words of both and why', async () => {
    const [question, ...more] = await ours();
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      kind: 'one-short',
      why: 'same day, same countries, but: different hosts',
      putOff: null,
      a: { end: 'one#meeting:0.0', claims: 1, fact: { kind: 'Meeting' }, evidence: [{ document: { publisher: 'Gazette' } }] },
      b: { end: 'two#meeting:0.0', claims: 1, evidence: [{ claim: { quote: textOf(at('MY')).trim() } }] },
    });
    const { open, total } = await review('?limit=1');
    expect(total).toBe(open['one-short'] + open.name + open['fits-several']);
    expect((await review('?kind=name')).questions.every((q) => q.kind === 'name')).toBe(true);
  });

  it('puts a question off, which changes no fact, and takes it up again', async () => {
    const before = await factsOf('GB');
    const putOff = (await review()).putOff;
    const id = await judge({ verdict: 'later', a: 'one#meeting:0.0', b: 'two#meeting:0.0', by: 'A. Analyst' });
    expect(await ours()).toEqual([]);
    expect(await ours('?later=true')).toMatchObject([{ putOff: { id, by: 'A. Analyst', on: '2025-11-22' } }]);
    expect((await review()).putOff).toBe(putOff + 1);
    expect(await factsOf('GB')).toEqual(before);
    await withdraw(id);
    expect(await ours()).toHaveLength(1);
  });

  it('joins at once what is judged the same, and parts it when that is taken back', async () => {
    expect(await factsOf('GB')).toHaveLength(2);
    const later = await judge({ verdict: 'later', a: 'one#meeting:0.0', b: 'two#meeting:0.0' });
    const id = await judge({ verdict: 'same', a: 'two#meeting:0.0', b: 'one#meeting:0.0', why: 'one visit' });
    expect(await factsOf('GB')).toHaveLength(1);
    expect(await ours()).toEqual([]);
    // An answer ends the putting off.
    const { judgements } = answered('listJudgements', await app.ask('/api/judgements'));
    expect(judgements.find((j) => j.id === id)).toMatchObject({ verdict: 'same', why: 'one visit', on: '2025-11-22' });
    expect(judgements.some((j) => j.id === later)).toBe(false);
    const all = answered('listJudgements', await app.ask('/api/judgements?withdrawn=true'));
    expect(all.judgements.find((j) => j.id === later)?.withdrawnAt).toBe('2025-11-22T00:00:00Z');
    await withdraw(id);
    expect(await factsOf('GB')).toHaveLength(2);
    expect(await ours()).toHaveLength(1);
  });

  it('asks no more once two are judged different', async () => {
    const id = await judge({ verdict: 'different', a: 'one#meeting:0.0', b: 'two#meeting:0.0' });
    expect(await ours()).toEqual([]);
    await withdraw(id);
  });

  it('says what is wrong with a judgement', async () => {
    const wrong = async (body: object): Promise<unknown> => (await app.post('/api/judgements', body)).json();
    const a = 'one#meeting:0.0';
    expect(await wrong({ verdict: 'perhaps', a, b: a })).toMatchObject({ status: 400, code: 'input' });
    expect(await wrong({ verdict: 'same', a, b: a })).toMatchObject({ status: 400 });
    expect(await wrong({ verdict: 'same', a, b: 'nothing#meeting:0.0' })).toMatchObject({ status: 404 });
    expect(await wrong({ verdict: 'same', a, b: 'three#agreement:0.0' })).toMatchObject({
      status: 400,
      detail: expect.stringContaining('never one'),
    });
    expect(await wrong({ verdict: 'same', a: 'IN|Mehta Arun', b: 'MY|farid osman' })).toMatchObject({
      status: 400,
      detail: expect.stringContaining('two countries'),
    });
    expect((await app.post('/api/judgements/withdraw', { id: 'judgement:none' })).json()).toMatchObject({ status: 404 });
  });
});

describe('corrections', () => {
  const claim = 'one#meeting:0.0';
  const correct = async (body: object): Promise<string> =>
    answered('correct', await app.post('/api/corrections', { claim, ...body })).id;
  const back = async (id: string): Promise<void> =>
    void answered('withdrawCorrection', await app.post('/api/corrections/withdraw', { id }));
  const claimNow = async () => {
    const { claims } = answered('document', await app.ask('/api/documents/one'));
    return claims.find((c) => c.id === claim);
  };

  it('replace a field and stay beside the quote, until they are taken back', async () => {
    const quote = textOf(at('GB')).trim();
    const id = await correct({ action: 'replace', field: 'hostCountry', value: 'MY', by: 'A. Analyst', why: 'a slip' });
    const now = await claimNow();
    expect(now).toMatchObject({
      quote,
      rejected: false,
      corrections: [{ id, action: 'replace', by: 'A. Analyst', why: 'a slip', on: '2025-11-22' }],
    });
    expect(now?.fields.find((f) => f.name === 'hostCountry')).toMatchObject({ value: 'MY', read: 'GB' });
    // Both now say Malaysia, so they are one.
    expect(await factsOf('GB')).toHaveLength(1);
    const fact = now?.facts.find((f) => f.kind === 'Meeting')?.id as string;
    const evidence = answered('evidence', await app.ask(`/api/facts/${encodeURIComponent(fact)}/evidence`));
    expect(evidence.quoted.map((i) => i.claim.corrections.length)).toEqual([1, 0]);
    await back(id);
    expect((await claimNow())?.corrections).toEqual([]);
    expect(await factsOf('GB')).toHaveLength(2);
  });

  it('reject a claim, which then supports nothing and still stands in its document', async () => {
    const id = await correct({ action: 'reject' });
    expect(await claimNow()).toMatchObject({ rejected: true, facts: [], corrections: [{ id, action: 'reject' }] });
    expect(await factsOf('GB')).toHaveLength(1);
    const { corrections } = answered('listCorrections', await app.ask('/api/corrections'));
    expect(corrections.find((c) => c.id === id)).toMatchObject({ claim, document: 'one', holds: true, withdrawnAt: null });
    await back(id);
    expect(await claimNow()).toMatchObject({ rejected: false, corrections: [] });
    expect(await factsOf('GB')).toHaveLength(2);
  });

  it('confirm a claim, and say what is wrong with a correction', async () => {
    const id = await correct({ action: 'confirm', field: 'date' });
    expect(await claimNow()).toMatchObject({ corrections: [{ action: 'confirm', field: 'date' }] });
    await back(id);
    const wrong = async (body: object): Promise<unknown> => (await app.post('/api/corrections', { claim, ...body })).json();
    expect(await wrong({ action: 'replace', field: 'colour', value: 'red' })).toMatchObject({ status: 400 });
    expect(await wrong({ action: 'replace', field: 'date', value: 'last week' })).toMatchObject({ status: 400 });
    expect(await wrong({ action: 'paint' })).toMatchObject({ status: 400 });
  });
});

it('only those who may write may judge or correct; everybody may read', async () => {
  const open = await TestApp.open({ loopback: false, token: 'a-token-of-enough-length' });
  try {
    for (const route of REVIEW_ROUTES) {
      if (route.method === 'get') expect((await open.ask(route.path)).status).toBe(200);
      else {
        for (const headers of [{}, { Authorization: 'Bearer wrong' }])
          expect((await open.post(route.path, {}, headers as Record<string, string>)).json()).toMatchObject({
            code: 'unauthorized',
          });
        const allowed = await open.post(route.path, {}, { Authorization: 'Bearer a-token-of-enough-length' });
        expect(allowed.json()).toMatchObject({ code: 'input' });
      }
    }
    const foreign = { Origin: 'https://evil.example' };
    expect((await app.post('/api/corrections', {}, foreign)).json()).toMatchObject({ code: 'forbidden' });
  } finally {
    await open.close();
  }
});

it('every address for what people say was called', () => {
  expect(REVIEW_ROUTES.map((r) => r.operationId).filter((o) => !called.has(o))).toEqual([]);
});
