import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/domain/topic.ts';
import { embedSnippet } from '../../src/ui/embed-snippet.ts';
import { english } from '../../src/words/english.ts';

const topic = { question: 'Who said "yes" & <when>?' } as Topic;

describe('the embed code', () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  test('shows the present view in a frame, and cites outside it', () => {
    const page = parse(
      embedSnippet('https://maps.example/atlas/', '?date=2012-06-30&country=AAA', topic, english),
    );
    expect(page.querySelector('iframe')?.src).toBe(
      'https://maps.example/atlas/embed.html?date=2012-06-30&country=AAA',
    );
    expect(
      page.querySelector('iframe')?.loading ??
        page.querySelector('iframe')?.getAttribute('loading'),
    ).toBe('lazy');
    expect(page.querySelector('script')?.src).toBe('https://maps.example/atlas/loader.js');
    expect(page.querySelector('a')?.href).toBe(
      'https://maps.example/atlas/?date=2012-06-30&country=AAA',
    );
  });

  test('keeps a question with marks in it as text', () => {
    const page = parse(embedSnippet('https://maps.example/', '', topic, english));
    expect(page.querySelector('a')?.textContent).toBe(topic.question);
    expect(page.querySelector('iframe')?.title).toContain(topic.question);
    expect(page.body.children).toHaveLength(3);
  });
});
