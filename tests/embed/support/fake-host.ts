import type { Mock } from 'vitest';
import { expect, vi } from 'vitest';
import type { startLoader } from '../../../src/embed/host-page.ts';
import type { FakePort } from './fake-channel.ts';
import { FakeChannel } from './fake-channel.ts';

type Host = Parameters<typeof startLoader>[0];

/** This page, with channels that deliver at once and a clock that is set by hand. */
export function fakeHost(now: () => number = () => 0): Host {
  const own = {
    document,
    performance: { now },
    MessageChannel: FakeChannel,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  };
  return own as unknown as Host;
}

/** Puts a frame on the page; what is posted to it is kept in `posted`. */
export function addFrame(attributes: Readonly<Record<string, string>>) {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  const content = frame.contentWindow;
  if (!content) throw new Error('expected the frame to have a window');
  const posted = vi.spyOn(content, 'postMessage').mockImplementation(() => undefined);
  Object.defineProperty(frame, 'clientWidth', { value: 600, configurable: true });
  return { frame, content, posted };
}

/** Delivers a message to this page as if `source` had posted it. */
export const say = (data: unknown, source: MessageEventSource | null) =>
  window.dispatchEvent(new MessageEvent('message', { data, source }));

/** The frame's end of the channel that came with the latest welcome. */
export function portOf(posted: Mock<(...args: never[]) => unknown>): FakePort {
  const call = posted.mock.calls.at(-1) as unknown as [{ type: string }, string, [FakePort]];
  expect(call[0].type).toBe('welcome');
  return call[2][0];
}
