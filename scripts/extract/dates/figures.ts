import type { DateExpression } from './expressions.ts';
import type { Token } from '../tokens.ts';

export function numericAt(
  tokens: readonly Token[],
  i: number,
): { readonly expression: DateExpression; readonly to: number } | null {
  const [a, m1, b, m2, c] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (a?.kind === 'number' && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(a.text)) {
    const [first, second, year] = a.text.split('.').map(Number) as [number, number, number];
    return first <= 31 && second <= 31
      ? { expression: { kind: 'numeric', first, second, year }, to: i + 1 }
      : null;
  }
  if (
    a?.kind !== 'number' ||
    b?.kind !== 'number' ||
    c?.kind !== 'number' ||
    !m1?.glued ||
    m1.text !== m2?.text ||
    !'-/'.includes(m1.text)
  )
    return null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  if (a.text.length === 4 && y <= 12 && z <= 31)
    return { expression: { kind: 'calendar', year: x, month: y, day: z, since: false }, to: i + 5 };
  if (c.text.length === 4 && x <= 31 && y <= 31)
    return { expression: { kind: 'numeric', first: x, second: y, year: z }, to: i + 5 };
  return null;
}
