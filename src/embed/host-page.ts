/** The host page's side of an embed: gives each of our frames the height of its content. */
import { nextHeight, unknownHeight } from './frame-height.ts';
import { createMessage, parseMessage } from './protocol.ts';

/** A host page may carry the script once per embed; only the first one works. */
const STARTED = Symbol.for('stance-map.loader');

type HostWindow = Window & Pick<typeof globalThis, 'MessageChannel'>;

/** Whether `frame` is one of ours: marked so, or showing the embed page. */
function isOurs(frame: HTMLIFrameElement): boolean {
  if (frame.hasAttribute('data-stance-map')) return true;
  const address = frame.getAttribute('src');
  // Without an address it would be read as that of the host page.
  if (!address) return false;
  try {
    return new URL(address, frame.baseURI).pathname.endsWith('/embed.html');
  } catch {
    return false; // An address that cannot be read is not ours.
  }
}

function ourFrames(document: Document): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(isOurs);
}

/**
 * Hands `frame` a port of its own and follows the heights told on it; returns our end. Whoever else
 * can post to this page does not have the other end, so nothing more needs to be checked.
 */
function welcome(window: HostWindow, frame: HTMLIFrameElement, id: string): MessagePort {
  const { port1, port2 } = new window.MessageChannel();
  let height = unknownHeight(frame.clientWidth);
  port1.onmessage = (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    if (message?.type !== 'height' || message.id !== id) return;
    const nowMs = window.performance.now();
    height = nextHeight(height, message.data.height, frame.clientWidth, nowMs);
    frame.style.height = `${height.heightPx}px`;
  };
  // A sandboxed frame has the origin "null", which cannot be named; the window is the address.
  frame.contentWindow?.postMessage(createMessage('welcome', id, 0, {}), '*', [port2]);
  return port1;
}

/**
 * Serves all frames of ours in the document of `window`, those added later too; returns how to stop.
 * A frame that says hello again was loaded anew and starts over.
 */
export function startLoader(window: HostWindow): () => void {
  const ports = new Map<HTMLIFrameElement, MessagePort>();

  const forgetRemoved = () => {
    for (const [frame, port] of ports) {
      if (frame.isConnected) continue;
      port.close();
      ports.delete(frame);
    }
  };

  const onMessage = (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    if (message?.type !== 'hello' || !event.source) return;
    const frame = ourFrames(window.document).find((own) => own.contentWindow === event.source);
    if (!frame) return;
    forgetRemoved();
    ports.get(frame)?.close();
    ports.set(frame, welcome(window, frame, message.id));
  };

  window.addEventListener('message', onMessage);
  // A frame that was ready before us has said its hello to nobody: ask it again.
  for (const frame of ourFrames(window.document)) {
    frame.contentWindow?.postMessage(createMessage('hello', 'loader', 0, {}), '*');
  }
  return () => {
    window.removeEventListener('message', onMessage);
    for (const port of ports.values()) port.close();
  };
}

/** Starts the loader in `window` unless it runs there already. */
export function startLoaderOnce(window: HostWindow): void {
  const marked = window as unknown as Record<symbol, unknown>;
  marked[STARTED] ??= startLoader(window);
}
