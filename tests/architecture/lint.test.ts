import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

/** Ids of the rules that complain about `text` as the content of `file`. */
async function complaints(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('the linter', () => {
  test.each([
    ['src/map/a.ts', `document.body.innerHTML = location.search;`, 'no-restricted-properties'],
    ['src/map/a.ts', `document.body['outerHTML'] = '';`, 'no-restricted-properties'],
    [
      'src/map/a.ts',
      `document.body.insertAdjacentHTML('beforeend', '');`,
      'no-restricted-properties',
    ],
    ['src/map/a.ts', `document.body.setHTML('');`, 'no-restricted-properties'],
    ['src/map/a.ts', `document.write('');`, 'no-restricted-properties'],
    ['src/map/a.ts', `export const run = (code: string) => new Function(code);`, 'no-new-func'],
    ['src/map/a.ts', `console.log('');`, 'no-console'],
    ['scripts/extract/a.ts', `console.log('');`, 'no-console'],
    ['src/ui/A.svelte', `<p>{@html location.search}</p>`, 'svelte/no-at-html-tags'],
    ['src/ui/A.svelte', `<p contenteditable bind:innerHTML={text}></p>`, 'no-restricted-syntax'],
  ])('refuses in %s: %s', async (file, text, rule) => {
    expect(await complaints(file, text)).toContain(rule);
  });

  test.each([
    ['src/main.ts', `console.error('The data could not be read.');`],
    ['scripts/build-data.ts', `console.log('5 articles');`],
    ['src/ui/A.svelte', `<p>{location.search}</p>`],
  ])('lets through in %s: %s', async (file, text) => {
    expect(await complaints(file, text)).toEqual([]);
  });
});
