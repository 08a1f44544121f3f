import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLine, type Line } from '../../scripts/build/reading/lines.ts';
import { mergeLines } from '../../scripts/build/reading/merge.ts';

/** Readings as the filter writes them: what merging must know of an article, and nothing more. */
function lines(article: number): string[] {
  const document = `a${article}`;
  const evidence = {
    start: article,
    end: article + 9,
    exact: 'ä "x"\u2028',
    prefix: '',
    suffix: '',
  };
  const message = { file: document, line: null, ruleId: 'r', reason: 'x', example: null };
  const found = [
    { k: 'm', message: { ...message, countries: [], fatal: false } },
    {
      k: 'd',
      document: { file: document, sha256: String(article) },
      fingerprint: null,
      rules: 'r',
    },
    ...[0, 1].map((n) => ({ k: 's', statement: { id: `${article}-${n}`, document, evidence } })),
    { k: 'a', abstention: { document, evidence, code: 'question', rule: 'q', words: null } },
  ];
  return found.map((line) => formatLine(line as unknown as Line).trimEnd());
}

async function merge(
  parts: readonly (readonly string[])[],
  room?: number,
): Promise<{ readonly text: string; readonly complaints: readonly string[] }> {
  const complaints: string[] = [];
  const files = parts.map((part, index) => ({
    name: `part ${index}`,
    stream: (async function* () {
      await Promise.resolve();
      yield Buffer.from(part.map((line) => `${line}\n`).join(''));
    })(),
  }));
  const merged: string[] = [];
  for await (const line of mergeLines(
    files,
    (file, line) => complaints.push(`${file}:${line}`),
    room,
  ))
    merged.push(line);
  return { text: merged.join(''), complaints };
}

const all = Array.from({ length: 12 }, (_, index) => lines(index)).flat();
const partition = fc
  .array(fc.tuple(fc.constantFrom(...all), fc.nat(3)), { maxLength: 80 })
  .map((repeats) => [...all.map((line, i): [string, number] => [line, i % 4]), ...repeats])
  .chain((placed) => fc.shuffledSubarray(placed, { minLength: placed.length }))
  .map((placed) =>
    [0, 1, 2, 3].map((part) => placed.filter(([, p]) => p === part).map(([line]) => line)),
  );

describe('merged lines', () => {
  test('are the same bytes for every partition, order and repetition', async () => {
    const expected = (await merge([all])).text;
    expect(expected.split('\n').length - 1).toBe(all.length);
    await fc.assert(
      fc.asyncProperty(partition, async (parts) => {
        expect((await merge(parts)).text).toBe(expected);
      }),
    );
  });

  test('merged again, alone or with a part of themselves, stay as they are', async () => {
    const once = (await merge([all])).text;
    const again = once.trimEnd().split('\n');
    expect((await merge([again])).text).toBe(once);
    expect((await merge([again, all.slice(5, 20)])).text).toBe(once);
  });

  test('in two steps are the same as in one', async () => {
    const [a, b, c] = [all.slice(0, 20), all.slice(15, 40), all.slice(40)];
    const step = async (...parts: (readonly string[])[]): Promise<string[]> =>
      (await merge(parts)).text.trimEnd().split('\n');
    const left = await step(await step(a, b), c);
    const right = await step(a, await step(c, b));
    expect(left).toEqual(right);
    expect(left).toEqual(await step(all));
  });

  test('are the same when most of them go through the disk', async () => {
    const doubled = [...all, ...all.toReversed()];
    expect((await merge([doubled], 500)).text).toBe((await merge([all])).text);
  });

  test('with keys in another order are the same line', async () => {
    const [line] = all;
    const turned = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(line ?? '') as object).reverse()),
    );
    expect(turned).not.toBe(line);
    expect((await merge([[turned], [line ?? '']])).text).toBe(`${line}\n`);
  });

  test('leave out what is no reading, and say where it stood', async () => {
    const strange = ['{"k":"x"}', 'null', '[]', '{', '{"k":"s"}', '', '"k"'];
    const { text, complaints } = await merge([all, strange]);
    expect(text).toBe((await merge([all])).text);
    expect(complaints).toEqual([1, 2, 3, 4, 5, 7].map((line) => `part 1:${line}`));
  });
});
