/**
 * Entry of `dist/loader.js`, the script that host pages load by a plain tag: built on its own into
 * one classic script, because a module script needs headers that a host page may not get.
 */
import { startLoaderOnce } from './host-page.ts';

startLoaderOnce(window);
