import { getDocumentProxy } from 'unpdf';
import type { DocumentFields } from '../metadata.ts';
import { fail } from '../words.ts';
import { pageText, type TextPiece } from './layout.ts';

/** The text of a PDF and its title, where it has a real one. Dates in a PDF are the file's, not the publication's, and are
 * left. Throws InputError where it is broken, locked, without text or longer than `pages`. Only called in the worker. */
export async function readPdf(bytes: Uint8Array, pages: number): Promise<DocumentFields> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > pages) fail(`it has ${pdf.numPages} pages; ${pages} is the limit (ENTENTE_READ_PDF_PAGES)`);
    const texts: string[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const content = await page.getTextContent();
      texts.push(pageText(content.items.flatMap(piece)));
      page.cleanup();
    }
    const text = texts.filter((t) => t !== '').join('\n\n');
    if (text === '') fail('this PDF holds no text; perhaps its pages are pictures');
    return { text, ...titleOf(await pdf.getMetadata().catch(() => null)) };
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return fail('this PDF is locked with a password');
    return fail('this PDF is broken and cannot be read');
  }
}

function piece(item: object): TextPiece[] {
  const { str, transform, height, hasEOL } = item as { str?: string; transform?: number[]; height?: number; hasEOL?: boolean };
  if (typeof str !== 'string') return [];
  return [{ str, y: transform?.[5] ?? 0, height: height ?? 0, hasEOL: hasEOL ?? false }];
}

/** Programs fill the title with a file's name; such a title is none. */
function titleOf(metadata: { info?: object } | null): { title?: string } {
  const { Title: title }: { Title?: unknown } = metadata?.info ?? {};
  if (typeof title !== 'string' || title.trim() === '') return {};
  if (/\.\w{2,5}$|^(?:untitled|microsoft word|slide 1|document\d*$)/i.test(title.trim())) return {};
  return { title: title.trim() };
}
