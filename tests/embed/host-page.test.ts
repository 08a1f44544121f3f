// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLoader, startLoaderOnce } from '../../src/embed/host-page.ts';
import { createMessage } from '../../src/embed/protocol.ts';
import { addFrame, fakeHost, portOf, say } from './support/fake-host.ts';

let stop = () => {};
let nowMs = 0;

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
    stop = startLoader(fakeHost(() => nowMs));
    const { frame, content, posted } = addFrame(attributes);
    say(hello, content);
    portOf(posted).postMessage(height(560));
    expect(frame.style.height).toBe('560px');
  });

  test('is asked to say hello when it was ready before the loader', () => {
    const { posted } = addFrame({ 'data-stance-map': '' });
    stop = startLoader(fakeHost(() => nowMs));
    expect(posted.mock.calls).toEqual([[expect.objectContaining({ type: 'hello' }), '*']]);
  });

  test('gets a new port, and loses the old one, when it is loaded anew', () => {
    stop = startLoader(fakeHost(() => nowMs));
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
    stop = startLoader(fakeHost(() => nowMs));
    const [one, two] = [addFrame({ 'data-stance-map': '' }), addFrame({ 'data-stance-map': '' })];
    say(hello, one.content);
    say(hello, two.content);
    portOf(one.posted).postMessage(height(300));
    portOf(two.posted).postMessage(height(700));
    expect([one.frame.style.height, two.frame.style.height]).toEqual(['300px', '700px']);
  });

  test('stops growing when it grows without end', () => {
    stop = startLoader(fakeHost(() => nowMs));
    const { frame, content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    const port = portOf(posted);
    for (let px = 300; px < 3000; px += 10, nowMs += 16) port.postMessage(height(px));
    expect(frame.style.height).toBe('350px');
  });

  test('is served once when the page carries the script twice', () => {
    const page = fakeHost(() => nowMs);
    startLoaderOnce(page);
    startLoaderOnce(page);
    const { content, posted } = addFrame({ 'data-stance-map': '' });
    say(hello, content);
    expect(posted).toHaveBeenCalledTimes(1);
  });
});
