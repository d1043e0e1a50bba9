import { lstat, readdir } from 'node:fs/promises';
import { byCodeUnit } from '../model/compare.ts';
import { specialKind } from './open.ts';
import { reasonOf } from './words.ts';

/** What a walk finds, in order. */
export type Found =
  | { type: 'file'; path: string }
  | { type: 'skipped'; path: string; why: string }
  | { type: 'failure'; path: string; reason: string };

const META = '.meta.json';

/** The file that a `FILE.meta.json` describes, null for any other path. */
export function describedBy(path: string): string | null {
  return path.endsWith(META) && path.length > META.length ? path.slice(0, -META.length) : null;
}

/** The metadata file that may stand beside a file. */
export function metaPathOf(path: string): string {
  return path + META;
}

/**
 * The files that a path gives: itself, or what lies below a folder, names in code-unit order. Nothing is opened and no link
 * followed. Inside a folder hidden files, `node_modules`, links and special files are skipped; as the path given they are
 * failures, as is a path where nothing is. A metadata file beside its file is neither taken nor named; `given` are all paths
 * of the load, so that one that a shell pattern gave together with its file is not either.
 */
export async function* walk(path: string, given: ReadonlySet<string>): AsyncGenerator<Found> {
  try {
    const stats = await lstat(path);
    const special = specialKind(stats) ?? passedOver(nameOf(path));
    if (special !== null) yield { type: 'failure', path, reason: `it is ${special}, which is not read` };
    else if (stats.isDirectory()) yield* below(path);
    else yield* await givenFile(path, given);
  } catch (error) {
    yield { type: 'failure', path, reason: reasonOf(error) };
  }
}

async function* below(folder: string): AsyncGenerator<Found> {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  let names: string[];
  try {
    names = (await readdir(folder)).sort(byCodeUnit);
  } catch (error) {
    yield { type: 'failure', path: folder, reason: reasonOf(error) };
    return;
  }
  const here = new Set(names);
  for (const name of names) {
    const path = prefix + name;
    try {
      const why = passedOver(name);
      const stats = why === null ? await lstat(path) : null;
      const special = why ?? (stats && specialKind(stats));
      if (special !== null) yield { type: 'skipped', path, why: special };
      else if (stats?.isDirectory()) yield* below(path);
      else yield* fileOf(path, here);
    } catch (error) {
      // A name that is no UTF-8 comes with replacement characters and leads nowhere.
      const reason = name.includes('\ufffd') ? 'its name is not UTF-8; rename it' : reasonOf(error);
      yield { type: 'failure', path, reason };
    }
  }
}

/** A plain file of a folder whose names are `here`; a metadata file only where the file it describes is missing. */
function fileOf(path: string, here: ReadonlySet<string>): Found[] {
  const described = describedBy(path);
  if (described === null) return [{ type: 'file', path }];
  const name = nameOf(described);
  return here.has(name) ? [] : [{ type: 'failure', path, reason: `it describes ${name}, which is not beside it` }];
}

/** A plain file that was given by its own path. */
async function givenFile(path: string, given: ReadonlySet<string>): Promise<Found[]> {
  const described = describedBy(path);
  if (described !== null && given.has(described)) return [];
  if (described === null || (await lstat(described).catch(() => null)) === null) return fileOf(path, new Set());
  const reason = `it only describes ${nameOf(described)}; give that file, and this one is read with it`;
  return [{ type: 'failure', path, reason }];
}

function passedOver(name: string): string | null {
  if (name === 'node_modules') return 'a node_modules folder';
  if (name.startsWith('.') && name !== '.' && name !== '..') return 'a hidden file or folder';
  return null;
}

function nameOf(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}
