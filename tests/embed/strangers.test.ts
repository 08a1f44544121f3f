// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLoader } from '../../src/embed/host-page.ts';
import { createMessage } from '../../src/embed/protocol.ts';
import { addFrame, fakeHost, portOf, say } from './support/fake-host.ts';
import { aMessage, notAHeight, notAMessage } from './support/hostile.ts';

let stop = () => {};
const hello = createMessage('hello', 'map', 0, {});
const height = (px: number) => createMessage('height', 'map', 1, { height: px });

beforeEach(() => document.body.replaceChildren());
afterEach(() => stop());

describe('a stranger on the host page', () => {
  test('in a frame that is not ours gets no answer', () => {
    stop = startLoader(fakeHost());
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
    stop = startLoader(fakeHost());
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
    stop = startLoader(fakeHost());
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
