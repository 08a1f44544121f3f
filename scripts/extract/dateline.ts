import type { Item } from './item.ts';
import type { Token } from './tokens.ts';

const LONGEST_DATELINE = 9;

/** "KLOW - …", "STRELSAU, Ruritania (AP) - …": a place, nobody's act. */
export function maskDateline(items: Item[], tokens: readonly Token[]): Item[] {
  const first = items[0];
  if (first?.kind !== 'actor' || !/^[A-Z][A-Z' .-]+$/.test(tokens[0]?.text ?? '')) return items;
  const dash = items.findIndex((x) => x.word === '-' || x.word === ':');
  if (
    dash < 1 ||
    dash > LONGEST_DATELINE ||
    items.slice(1, dash).some((x) => x.kind === 'word' && !/^[a-z]{1,3}$/.test(x.word))
  )
    return items;
  return items.map((x, i) =>
    i < dash && (x.kind === 'actor' || x.kind === 'subject')
      ? { ...x, kind: 'person', code: null, meanings: x.code === null ? [] : [x.code] }
      : x,
  );
}
