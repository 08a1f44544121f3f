/** The frame's side of an embed: tells the host page how high the content is, nothing else. */
import { createMessage, parseMessage } from './protocol.ts';

/** Smaller moves are the host's rounding coming back to us; answering them could go on for ever. */
const SMALLEST_MOVE_PX = 2;

/** Names that pym.js gives to its frames by the parameter `childId`. */
const PYM_ID = /^[\w-]{1,100}$/;

export interface FrameOptions {
  /** The one element whose height is the content's height. */
  readonly root: HTMLElement;
  readonly window: Window & Pick<typeof globalThis, 'ResizeObserver'>;
  /** The frame's name for itself: letters, digits, `_` and `-`, at most 64. */
  readonly id: string;
}

/**
 * Announces the height of `root` to the host page, at most once a drawn frame and only when it moved
 * by 2 px, until the returned function is called. Does nothing on a page that is not embedded.
 */
export function startFrame({ root, window, id }: FrameOptions): () => void {
  const host = window.parent;
  if (host === window) return () => undefined;

  let port: MessagePort | undefined;
  let seq = 0;
  let toldPx: number | undefined;
  let request: number | undefined;

  const childId = new URLSearchParams(window.location.search).get('childId') ?? '';

  // Any origin may embed us, and no message holds anything that its reader does not see anyway.
  const post = (message: unknown) => host.postMessage(message, '*');

  const sayHello = () => post(createMessage('hello', id, seq++, {}));

  /** Before a handshake: the languages of loaders that may be on the page already. */
  const announceInDialects = (height: number) => {
    post({ sentinel: 'amp', type: 'embed-size', height });
    if (PYM_ID.test(childId)) post(['pym', childId, 'height', String(height)].join('xPYMx'));
  };

  const tell = () => {
    request = undefined;
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (toldPx !== undefined && Math.abs(height - toldPx) < SMALLEST_MOVE_PX) return;
    toldPx = height;
    if (port) port.postMessage(createMessage('height', id, seq++, { height }));
    else announceInDialects(height);
  };

  const tellSoon = () => {
    request ??= window.requestAnimationFrame(tell);
  };

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== host) return;
    const message = parseMessage(event.data);
    if (message?.type === 'hello') sayHello();
    if (message?.type !== 'welcome' || message.id !== id || !event.ports[0]) return;
    port?.close();
    port = event.ports[0];
    toldPx = undefined;
    tellSoon();
  };

  const observer = new window.ResizeObserver(tellSoon);
  window.addEventListener('message', onMessage);
  observer.observe(root);
  sayHello();

  return () => {
    observer.disconnect();
    window.removeEventListener('message', onMessage);
    if (request !== undefined) window.cancelAnimationFrame(request);
    port?.close();
  };
}
