import { createRequire } from 'node:module';
import type * as Reader from '@mozilla/readability';
import type * as Dom from 'linkedom';

/**
 * The libraries for pages are loaded with the first page: most runs read none, and each thread would
 * hold them in its own memory.
 */
const load = createRequire(import.meta.url);

/** What an article's page says, without the page. */
export interface WebPage {
  /** Title, then one line a paragraph, with an empty line between; '' when there is no article. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

const PARAGRAPHS =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/i;
const SILENT = /^(?:script|style|noscript|template|svg|iframe|button|form)$/i;

/** Finds the article in a page, as a browser's reader view does (Mozilla's Readability). */
export function readWebPage(html: string): WebPage {
  const { parseHTML } = load('linkedom') as typeof Dom;
  const { Readability } = load('@mozilla/readability') as typeof Reader;
  const { document } = parseHTML(html);
  const values = metadataOf(document);
  // Readability takes the page apart, so what is needed of the whole page is read before.
  const whole = document.body ? textOf(document.body) : '';
  const article = new Readability<Element>(document, {
    serializer: (node) => node as Element,
  }).parse();
  const body = (article?.content ? textOf(article.content) : '') || whole;
  const title = values['title'] || tidy(article?.title ?? '');
  const text = body === '' || title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`;
  return { text, values: { ...values, title } };
}

function metadataOf(document: Document): Record<string, string> {
  const meta = (name: string): string => {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    return tidy(found?.getAttribute('content') ?? '');
  };
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return {
    title: meta('og:title') || tidy(document.querySelector('h1')?.textContent ?? ''),
    url: tidy(link) || meta('og:url'),
    published: meta('article:published_time') || meta('date') || meta('dcterms.created'),
    publisher: meta('og:site_name'),
    language: (document.documentElement?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase(),
  };
}

/** Text of an element, one line a paragraph. Walks without recursion: pages nest without end. */
function textOf(root: Element): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1 && !SILENT.test(node.nodeName)) {
      if (/^br$/i.test(node.nodeName)) parts.push('\n');
      const separator = PARAGRAPHS.test(node.nodeName) ? '\n' : '';
      stack.push(separator, ...[...node.childNodes].reverse(), separator);
    }
  }
  const lines = parts.join('').split('\n').map(tidy);
  return lines.filter((line) => line !== '').join('\n\n');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
