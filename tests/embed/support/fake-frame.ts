import { startFrame } from '../../../src/embed/frame.ts';
import { FakeChannel } from './fake-channel.ts';

/** A frame without a browser: its content has the height we say, its clock draws when we say. */
export function fakeFrame(search = '') {
  const posted: unknown[] = [];
  const parent = { postMessage: (message: unknown) => posted.push(message) };
  const drawings = new Map<number, () => void>();
  let heightPx = 300;
  let observed: (() => void) | undefined;

  const view = Object.assign(new EventTarget(), {
    parent,
    location: { search },
    requestAnimationFrame(draw: () => void) {
      drawings.set(drawings.size + 1, draw);
      return drawings.size;
    },
    cancelAnimationFrame: (id: number) => drawings.delete(id),
    ResizeObserver: class {
      constructor(callback: () => void) {
        observed = callback;
      }
      observe = () => observed?.();
      disconnect = () => (observed = undefined);
    },
  });
  const root = { getBoundingClientRect: () => ({ height: heightPx }) };

  return {
    posted,
    parent,
    start: () =>
      startFrame({
        root: root as unknown as HTMLElement,
        window: view as unknown as Parameters<typeof startFrame>[0]['window'],
        id: 'map',
      }),
    /** The same frame on a page of its own. */
    standAlone: () => Object.assign(view, { parent: view }),
    resizeTo(px: number) {
      heightPx = px;
      observed?.();
    },
    /** Draws one frame; returns how many callbacks were waiting for it. */
    draw() {
      const waiting = [...drawings.values()];
      drawings.clear();
      waiting.forEach((drawing) => drawing());
      return waiting.length;
    },
    receive(data: unknown, source: unknown, ports: readonly unknown[] = []) {
      view.dispatchEvent(Object.assign(new Event('message'), { data, source, ports }));
    },
    /** Welcomes the frame as a loader does; returns what arrives on the loader's port. */
    welcome(id = 'map') {
      const { port1, port2 } = new FakeChannel();
      const received: unknown[] = [];
      port1.onmessage = ({ data }) => received.push(data);
      const data = { ns: 'stance-map', p: 1, id, type: 'welcome', seq: 0, data: {} };
      this.receive(data, parent, [port2]);
      return { received, port: port2 };
    },
  };
}
