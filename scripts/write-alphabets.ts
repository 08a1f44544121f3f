/** Writes the words of every language that has a `letters.json`, from those of its other alphabet. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { FILES, readLanguages, WORDS } from './words/catalogue.ts';
import { transliterateWords, type Letters } from './words/transliterate.ts';

for (const { tag } of readLanguages()) {
  const file = join(WORDS, tag, 'letters.json');
  if (!existsSync(file)) continue;
  const letters = JSON.parse(readFileSync(file, 'utf8')) as Letters;
  for (const name of FILES) {
    const source = readFileSync(join(WORDS, letters.from, name), 'utf8');
    const words = transliterateWords(JSON.parse(source), letters);
    const text = await format(JSON.stringify(words), { parser: 'json', printWidth: 100 });
    writeFileSync(join(WORDS, tag, name), text);
  }
  console.log(`${tag} written from ${letters.from}`);
}
