import '../words/english-later.ts';
import type { Topic } from '../domain/topic.ts';
import type { Language } from '../words/language.ts';

function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * HTML that shows the present view inside an article: the frame, the loader that follows its
 * height, and a credit outside the frame, so that a page that strips frames still cites.
 * `site` is the address relative links start from, `search` the view's query ("" or "?…").
 */
export function embedSnippet(
  site: string,
  search: string,
  topic: Topic,
  language: Language,
): string {
  const at = (path: string): string => quoted(new URL(path, site).href);
  const question = quoted(topic.question);
  const title = quoted(language.say('embed.frame', { question: topic.question }));
  return [
    `<iframe src="${at(`embed.html${search}`)}" title="${title}" data-stance-map`,
    '  width="100%" height="720" loading="lazy" style="border:0"></iframe>',
    `<script async src="${at('loader.js')}"></${'script'}>`,
    `<p><a href="${at(`./${search}`)}">${question}</a> ${quoted(language.say('site.name'))}</p>`,
  ].join('\n');
}
