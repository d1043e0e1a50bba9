import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../server/model/ids.ts';
import { documentOf } from '../../../server/read/index.ts';
import { ENGLISH, FRENCH } from './helpers.ts';

describe('the key of a document', () => {
  test('is the id given', () => {
    const { document } = documentOf({ id: 'kl-2025', url: 'https://example.org/a', text: ENGLISH }, null);
    expect(document.key).toBe('kl-2025');
  });

  test('else the canonical address', () => {
    const { document } = documentOf(
      { url: 'HTTPS://user:pw@Example.org:443/a?b=1&utm_source=x&fbclid=2#part', text: ENGLISH },
      'a.txt',
    );
    expect(document.key).toBe('https://example.org/a?b=1');
    expect(document.url).toBe('https://example.org/a?b=1');
  });

  test('else the hash of the text', () => {
    const { document } = documentOf({ text: ENGLISH }, 'a.txt');
    expect(document.key).toBe(sha256(ENGLISH));
    expect(document).toMatchObject({ sha256: sha256(ENGLISH), file: 'a.txt', language: 'en', kind: 'article', origin: 'press' });
  });
});

describe('bad metadata is dropped with a notice, the text is taken', () => {
  test.each([
    ['publishedOn', '2025-02-30'],
    ['publishedOn', '03/04/2025'],
    ['publishedOn', true],
    ['title', 12],
    ['title', ['a']],
    ['id', 7],
    ['id', 'a\nb'],
    ['publisher', { name: 'x' }],
    ['url', 'javascript:alert(1)'],
    ['url', 'not an address'],
    ['origin', 'rumour'],
    ['sources', [1]],
  ])('%s %j', (field, value) => {
    const { document, notices } = documentOf({ [field]: value, text: ENGLISH }, null);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(new RegExp(`^metadata: ${field} .*was dropped`));
    expect(document).toMatchObject({ key: sha256(ENGLISH), title: null, url: null, publishedOn: null, publisher: null });
  });

  test('what is not given is no notice', () => {
    expect(documentOf({ id: null, title: '', publishedOn: undefined, text: ENGLISH }, null).notices).toEqual([]);
  });
});

test.each([
  ['2025-10-31', '2025-10-31'],
  ['2025-10', '2025-10'],
  [2025, '2025'],
  ['2025-10-31T23:30:00+09:00', '2025-10-31'],
  ['2025-10-31T10:00:00.000Z', '2025-10-31'],
  ['20251031', '2025-10-31'],
  ['31 October 2025', '2025-10-31'],
  ['October 31, 2025', '2025-10-31'],
  ['Fri, 31 Oct 2025 10:00:00 GMT', '2025-10-31'],
])('a date given as %j is %s', (given, date) => {
  expect(documentOf({ publishedOn: given, text: ENGLISH }, null)).toMatchObject({ document: { publishedOn: date }, notices: [] });
});

describe('origin', () => {
  test.each([
    [{ publisher: 'Entente sample digest' }, 'sample'],
    [{ publisher: 'Entente sample digest', origin: 'press' }, 'sample'],
    [{ origin: 'sample' }, 'sample'],
    [{ origin: 'official' }, 'official'],
    [{ publisher: 'The Sample Post' }, 'press'],
  ])('%j is %s', (fields, origin) => {
    expect(documentOf({ ...fields, text: ENGLISH }, null).document.origin).toBe(origin);
  });
});

describe('text', () => {
  test('keeps line ends and blanks, loses only its byte-order mark', () => {
    const text = `\ufeff\r\n  ${ENGLISH}\r\n\r\n`;
    expect(documentOf({ text }, null).document.text).toBe(text.slice(1));
  });

  test('NUL and lone surrogates become U+FFFD, one for one, with a notice', () => {
    const { document, notices } = documentOf({ text: `a\0b\ud800c\udc00d😀 ${ENGLISH}` }, null);
    expect(document.text).toBe(`a\ufffdb\ufffdc\ufffdd😀 ${ENGLISH}`);
    expect(notices).toEqual([expect.stringContaining('3 characters')]);
  });

  test.each([[undefined], [null], [42], [''], [' \n\t '], ['\ufeff']])('%j fails', (text) => {
    expect(() => documentOf({ text }, null)).toThrow(expect.objectContaining({ code: 'input' }));
  });
});

describe('language', () => {
  test.each([
    ['French', FRENCH],
    ['French', 'La France et l’Inde ont signé un accord de défense à Paris mardi.'],
    [
      'German',
      'Die Verteidigungsminister Deutschlands und Frankreichs haben am Freitag in Berlin ein Abkommen über die gemeinsame Beschaffung unterzeichnet, das zehn Jahre lang gelten soll.',
    ],
    [
      'Spanish',
      'Los ministros de Defensa de España y Francia firmaron el viernes en Madrid un acuerdo de cooperación que tendrá una vigencia de diez años y que será revisado por ambas partes.',
    ],
    [
      'Malay or Indonesian',
      'Menteri Pertahanan Malaysia Mohamed Khaled Nordin menandatangani perjanjian kerjasama pertahanan dengan rakan sejawatnya dari Indonesia pada hari Jumaat di Kuala Lumpur untuk tempoh sepuluh tahun.',
    ],
    ['Russian', 'Министр обороны России встретился с коллегой из Индии.'],
    ['Chinese', '中国国防部长会见了印度国防部长并签署了协议。'],
    ['Japanese', '日本の防衛大臣はインドの国防大臣と会談しました。'],
    ['Arabic', 'التقى وزير الدفاع بنظيره الهندي في الرياض ووقعا اتفاقية.'],
  ])('a whole text in %s fails, naming it', (name, text) => {
    expect(() => documentOf({ text }, null)).toThrow(`it is in ${name}; only English is read`);
  });

  test.each([
    ['Rajnath Singh met Pete Hegseth in Kuala Lumpur.'],
    ['Nakatani Gen, Richard Marles, Pete Hegseth, Gilberto Teodoro, Mohamad Hasan'],
    ['Accord signé à Paris.'],
    ['India and Japan signed a deal.'],
    ['Ministers Marles and Teodoro signed MoU at Canberra on 3 May 2024.'],
    ['Joint exercise begins off Cochin; ships, aircraft take part'],
  ])('a very short text is let through: %s', (text) => {
    expect(documentOf({ text }, null)).toMatchObject({ document: { text }, notices: [] });
  });

  test('English with foreign passages is taken, with a notice where they prevail', () => {
    expect(documentOf({ text: `${ENGLISH}\n${FRENCH}` }, null).document.text).toContain('Les ministres');
    const mostly = documentOf({ text: `${ENGLISH}\n${FRENCH.repeat(10)}` }, null);
    expect(mostly.notices).toEqual([expect.stringContaining('French')]);
  });
});
