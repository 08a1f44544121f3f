// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLoader, startLoaderOnce } from '../../src/embed/host-page.ts';
import { createMessage } from '../../src/embed/protocol.ts';
import type { FakePort } from './support/fake-channel.ts';
import { FakeChannel } from './support/fake-channel.ts';
import { aMessage, notAHeight, notAMessage } from './support/hostile.ts';

type Host = Parameters<typeof startLoader>[0];

let stop = () => {};
let nowMs = 0;

/** This page, with channels that deliver at once and a clock that is set by hand. */
function host(): Host {
  const own = {
    document,
    performance: { now: () => nowMs },
    MessageChannel: FakeChannel,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  };
  return own as unknown as Host;
}

/** Puts a frame on the page; what is posted to it is kept in `posted`. */
function addFrame(attributes: Readonly<Record<string, string>>) {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  const content = frame.contentWindow;
  if (!content) throw new Error('expected the frame to have a window');
  const posted = vi.spyOn(content, 'postMessage').mockImplementation(() => undefined);
  Object.defineProperty(frame, 'clientWidth', { value: 600, configurable: true });
  return { frame, content, posted };
}

const say = (data: unknown, source: MessageEventSource | null) =>
  window.dispatchEvent(new MessageEvent('message', { data, source }));

/** The frame's end of the channel that came with the latest welcome. */
function portOf(posted: ReturnType<typeof addFrame>['posted']): FakePort {
  const call = posted.mock.calls.at(-1) as unknown as [{ type: string }, string, [FakePort]];
  expect(call[0].type).toBe('welcome');
  return call[2][0];
}

const hello = createMessage('hello', 'map', 0, {});
const height = (px: number) => createMessage('height', 'map', 1, { height: px });

beforeEach(() => {
  document.body.replaceChildren();
  nowMs = 0;
});
afterEach(() => stop());

describe('a frame of ours on a host page', () => {
  test.each([
    ['is marked', { 'data-stance-map': '' }],
    ['shows the embed page', { src: '/atlas/embed.html?date=2012-01-01' }],
    ['shows the embed page of another site', { src: 'https://atlas.example/embed.html' }],
  ])('that %s gets the height of its content', (_, attributes) => {
    stop = startLoader(host());
    const { frame, content, posted } = addFrame(attributes);
    say(hello, content);
    portOf(posted).postMessage(height(560));
    expect(frame.style.height).toBe('560px');
  });

  test('is asked to say hello when it was ready before the loader', () => {
    const { posted } = addFrame({ 'data-stance-map': '' });
    stop = startLoader(host());
    expect(posted.mock.calls).toEqual([[expect.objectContaining({ type: 'hello' }), '*']]);
  });

  test('gets a new port, and loses the old one, when it is loaded anew', () => {
    stop = startLoader(host());
    const { frame, content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    const old = portOf(posted);
    say(createMessage('hello', 'again', 0, {}), content);
    portOf(posted).postMessage(createMessage('height', 'again', 1, { height: 400 }));
    old.postMessage(height(900));
    expect(frame.style.height).toBe('400px');
    expect(old.other?.isClosed).toBe(true);
  });

  test('has a height apart from that of its neighbours', () => {
    stop = startLoader(host());
    const [one, two] = [addFrame({ 'data-stance-map': '' }), addFrame({ 'data-stance-map': '' })];
    say(hello, one.content);
    say(hello, two.content);
    portOf(one.posted).postMessage(height(300));
    portOf(two.posted).postMessage(height(700));
    expect([one.frame.style.height, two.frame.style.height]).toEqual(['300px', '700px']);
  });

  test('stops growing when it grows without end', () => {
    stop = startLoader(host());
    const { frame, content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    const port = portOf(posted);
    for (let px = 300; px < 3000; px += 10, nowMs += 16) port.postMessage(height(px));
    expect(frame.style.height).toBe('350px');
  });

  test('is served once when the page carries the script twice', () => {
    const page = host();
    startLoaderOnce(page);
    startLoaderOnce(page);
    const { content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    expect(posted).toHaveBeenCalledTimes(1);
  });
});

describe('a stranger', () => {
  test('in a frame that is not ours gets no answer', () => {
    stop = startLoader(host());
    const { frame, content, posted } = addFrame({ src: 'https://elsewhere.example/player.html' });
    const unnamed = addFrame({});
    say(hello, content);
    say(hello, unnamed.content);
    expect(posted).not.toHaveBeenCalled();
    expect(unnamed.posted).not.toHaveBeenCalled();
    expect(frame.style.height).toBe('');
  });

  test('changes nothing by 10,000 messages, not even by those without fault', () => {
    const { frame, content, posted } = addFrame({ 'data-stance-map': '' });
    const stranger = addFrame({ src: 'https://elsewhere.example/' });
    stop = startLoader(host());
    say(hello, content);
    const port = portOf(posted);
    port.postMessage(height(560));
    posted.mockClear();
    // Faultless ones from elsewhere, faulty ones from our own frame too.
    const sent = fc.oneof(
      fc.tuple(fc.oneof(notAMessage, aMessage), fc.constantFrom(null, window, stranger.content)),
      fc.tuple(notAMessage, fc.constant(content)),
    );
    fc.assert(
      fc.property(sent, ([data, source]) => {
        say(data, source);
        return frame.style.height === '560px';
      }),
      { numRuns: 10_000 },
    );
    expect(posted).not.toHaveBeenCalled();
    expect(stranger.posted).not.toHaveBeenCalled();
    port.postMessage(height(640));
    expect(frame.style.height).toBe('640px');
  });

  test('that got hold of the port still sets no impossible height', () => {
    stop = startLoader(host());
    const { frame, content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    const port = portOf(posted);
    port.postMessage(height(560));
    fc.assert(
      fc.property(notAHeight, (px) => {
        port.postMessage({ ...height(0), data: { height: px } });
        port.postMessage({ ...height(900), id: 'other' });
        return frame.style.height === '560px';
      }),
      { numRuns: 1000 },
    );
  });
});
