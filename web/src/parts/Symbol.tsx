import { hasFlag } from 'country-flag-icons';
import { pictureAt } from './pictures.ts';
import css from './Symbol.module.css';

/** A country's flag; its code where there is no flag. */
export function Flag({ code, size = 20 }: { code: string; size?: number }) {
  const known = /^[A-Z]{2}$/.test(code) && hasFlag(code);
  if (!known)
    return (
      <span className={css['code']} aria-hidden="true">
        {code}
      </span>
    );
  return <img className={css['flag']} src={pictureAt(`/flags/${code}.svg`)} width={size} height={size} alt="" loading="lazy" />;
}

/** What stands for a thing: the flag of a country, the symbol of another kind. */
export function KindSymbol({ kind, code = null, size = 22 }: { kind: string; code?: string | null; size?: number }) {
  if (kind === 'Country' && code) return <Flag code={code} size={size} />;
  const name = kind.toLowerCase();
  const mask = `url("${pictureAt(`/icons/${name}.svg`)}")`;
  return (
    <span className={css['disc']} data-kind={name} style={{ width: size, height: size }} aria-hidden="true">
      <span className={css['glyph']} style={{ maskImage: mask, WebkitMaskImage: mask }} />
    </span>
  );
}
