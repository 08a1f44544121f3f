import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linked } from '../../src/ui/linked-text.ts';

it('finds the addresses of the web in a text, without the mark that ends the sentence', () => {
  expect(
    linked('A list, 2008 (https://example.org/a/b). More at http://example.net/?q=1;'),
  ).toEqual([
    { text: 'A list, 2008 (', href: null },
    { text: 'https://example.org/a/b', href: 'https://example.org/a/b' },
    { text: '). More at ', href: null },
    { text: 'http://example.net/?q=1', href: 'http://example.net/?q=1' },
    { text: ';', href: null },
  ]);
});

it('makes a link of nothing else', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'www.example.org', 'ftp://a/b'])
    expect(linked(text)).toEqual([{ text, href: null }]);
});

it('gives parts that join to the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (text, url) => {
      const whole = `${text} ${url} ${text}`;
      expect(
        linked(whole)
          .map((part) => part.text)
          .join(''),
      ).toBe(whole);
      for (const { href } of linked(whole)) if (href) expect(href).toMatch(/^https?:/);
    }),
  );
});
