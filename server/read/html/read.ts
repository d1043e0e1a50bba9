import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DocumentFields } from '../metadata.ts';
import { fail } from '../words.ts';
import { isTooDeep } from './depth.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { pageMeta } from './meta.ts';
import { blockText } from './text.ts';

/** A page whose text is shorter, in characters, is taken whole. */
const SHORT_PAGE = 500;

/**
 * The article of a page and what the page says of itself. Scripts are not run and nothing is fetched: the tree is made of
 * the text given and of nothing else. Throws InputError for a page nested deeper than `depth` or without text. Costly on
 * hostile input: only called in the worker.
 */
export function readHtml(html: string, depth: number): DocumentFields {
  if (isTooDeep(html, depth)) {
    fail(`its HTML is nested deeper than ${depth} levels, the limit (ENTENTE_READ_HTML_DEPTH)`);
  }
  const document = parsed(html);
  const fields = pageMeta(document);
  const page = document.body ?? document.documentElement;
  const whole = page ? blockText(page, { wholePage: true }) : '';
  const article = articleText(document);
  // A page of few words has no article that stands out; then its whole text is taken, without menus and forms.
  const isShort = whole !== '' && whole.length < SHORT_PAGE;
  const text = isShort || article.length < whole.length / 4 ? whole : article;
  if (text === '') fail('its HTML holds no readable text');
  return { ...fields, text };
}

/** The tree of a page. A body that its tags leave out, as HTML allows, is put in: the parser would make an empty one. */
function parsed(html: string): DomDocument {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : /<\/head\s*>/i.test(html)
      ? html.replace(/<\/head\s*>/i, '</head><body>')
      : `<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]*>|<\/?html[^>]*>|<head[^>]*>/gi, '')}</body></html>`;
  return parseHTML(whole).document;
}

function articleText(document: DomDocument): string {
  try {
    const reader = new Readability<DomNode>(document, {
      serializer: (node) => node,
      disableJSONLD: true,
      charThreshold: 200,
    });
    const content = reader.parse()?.content;
    return content ? blockText(content) : '';
  } catch {
    // Readability stumbles over some broken trees; the page's whole text still serves.
    return '';
  }
}
