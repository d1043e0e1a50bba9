import type { DocumentFields } from '../metadata.ts';
import { metadataDate } from '../dates.ts';
import { canonicalUrl } from '../metadata.ts';
import type { DomDocument } from './dom.ts';

/** What a page says of itself: JSON-LD first, then OpenGraph and other `meta` tags, then `link` and `title`. Only what can be used. */
export function pageMeta(document: DomDocument): DocumentFields {
  const ld = articleOf(document);
  const meta = metaTags(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const fields = {
    title: first(textOf, [ld['headline'], ld['name'], meta('og:title'), meta('twitter:title'), document.title]),
    publisher: first(textOf, [nameOf(ld['publisher']), meta('og:site_name'), meta('application-name'), meta('dc.publisher')]),
    url: first(canonicalUrl, [canonical, meta('og:url'), ld['url'], idOf(ld['mainEntityOfPage'])]),
    publishedOn: first(metadataDate, [
      ld['datePublished'],
      meta('article:published_time'),
      meta('og:article:published_time'),
      meta('datepublished'),
      meta('citation_publication_date'),
      meta('dc.date.issued'),
      meta('dc.date'),
      meta('dcterms.date'),
      meta('parsely-pub-date'),
      meta('pubdate'),
      meta('date'),
    ]),
    licence: first(textOf, [ld['license'], meta('dcterms.license')]),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function first<T>(read: (value: unknown) => T | null, values: unknown[]): T | null {
  for (const value of values) {
    const got = read(value);
    if (got !== null) return got;
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one['name'] : one;
}

function idOf(value: unknown): unknown {
  return isObject(value) ? (value['@id'] ?? value['url']) : value;
}

function metaTags(document: DomDocument): (name: string) => string | null {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop'))?.toLowerCase();
    const content = tag.getAttribute('content');
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return (name) => tags.get(name) ?? null;
}

const ARTICLE = /(?:Article|Posting|Report|Statement|PressRelease|GovernmentService|WebPage)$/;

/** The first article among the page's JSON-LD blocks, of any type of article before a mere page; empty where there is none. */
function articleOf(document: DomDocument): Record<string, unknown> {
  const found: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      gather(JSON.parse(script.textContent ?? ''), found, 0);
    } catch {
      // A block that is no JSON says nothing; the page's other metadata still does.
    }
  }
  const ofType = (item: Record<string, unknown>): string[] => [item['@type']].flat().filter((t) => typeof t === 'string');
  const articles = found.filter((item) => ofType(item).some((type) => ARTICLE.test(type)));
  return articles.find((item) => !ofType(item).includes('WebPage')) ?? articles[0] ?? {};
}

function gather(value: unknown, found: Record<string, unknown>[], depth: number): void {
  if (depth > 5 || found.length > 100) return;
  if (Array.isArray(value)) for (const item of value as unknown[]) gather(item, found, depth + 1);
  if (!isObject(value)) return;
  found.push(value);
  gather(value['@graph'], found, depth + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
