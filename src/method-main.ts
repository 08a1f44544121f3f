/** The page about the method follows its address: `theme=` and `lang=`. Without script it stays as it came. */
import { THEMES } from './state/url.ts';
import { methodPage } from './ui/language-context.ts';
import { LANGUAGES } from './words/languages.ts';

const root = document.documentElement;
const params = new URLSearchParams(location.search);
const theme = THEMES.find((choice) => choice === params.get('theme'));
if (theme && theme !== 'auto') {
  root.dataset['theme'] = theme;
  // The way back leads to a page that looks the same.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="./"]')) {
    const home = new URL(link.href);
    home.searchParams.set('theme', theme);
    link.href = home.href;
  }
}
const tag = params.get('lang');
const asked = LANGUAGES.find((language) => language.tag === tag);
// Each language is a page of its own.
if (asked && asked.tag !== root.lang)
  location.replace(methodPage(asked, location.search) + location.hash);
