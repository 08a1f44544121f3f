/** Script of a small embedded page that has nothing but a root of changing height. */
import { startFrame } from '../../../src/embed/frame.ts';

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('expected the page to have a #root');
startFrame({ root, window, id: 'map' });
