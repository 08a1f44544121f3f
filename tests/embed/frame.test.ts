import { describe, expect, test } from 'vitest';
import { fakeFrame } from './support/fake-frame.ts';

const heights = (messages: readonly unknown[]) =>
  messages.map((message) => (message as { data: { height: number } }).data.height);

const amp = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

describe('a frame before it is welcomed', () => {
  test('says hello to its parent', () => {
    const frame = fakeFrame();
    frame.start();
    expect(frame.posted).toEqual([
      { ns: 'stance-map', p: 1, id: 'map', type: 'hello', seq: 0, data: {} },
    ]);
  });

  test('announces its height in the words of AMP', () => {
    const frame = fakeFrame('?date=2012-01-01');
    frame.start();
    frame.draw();
    expect(frame.posted.slice(1)).toEqual([amp(300)]);
  });

  test('announces its height in the words of pym.js too when that gave it a name', () => {
    const frame = fakeFrame('?childId=map-2');
    frame.start();
    frame.draw();
    expect(frame.posted.slice(1)).toEqual([amp(300), 'pymxPYMxmap-2xPYMxheightxPYMx300']);
  });

  test.each(['a b', 'xPYMx height', '<b>', 'x'.repeat(101)])(
    'does not repeat a name that is none: %s',
    (name) => {
      const frame = fakeFrame(`?childId=${encodeURIComponent(name)}`);
      frame.start();
      frame.draw();
      expect(frame.posted.slice(1)).toEqual([amp(300)]);
    },
  );

  test('says hello again when a late loader asks', () => {
    const frame = fakeFrame();
    frame.start();
    frame.receive(
      { ns: 'stance-map', p: 1, id: 'loader', type: 'hello', seq: 0, data: {} },
      frame.parent,
    );
    expect(frame.posted).toMatchObject([
      { type: 'hello', seq: 0 },
      { type: 'hello', seq: 1 },
    ]);
  });
});

describe('a welcomed frame', () => {
  test('tells its height on the port and nowhere else', () => {
    const frame = fakeFrame('?childId=map-2');
    frame.start();
    frame.draw();
    const before = frame.posted.length;
    const { received } = frame.welcome();
    frame.draw();
    frame.resizeTo(480);
    frame.draw();
    expect(heights(received)).toEqual([300, 480]);
    expect(frame.posted).toHaveLength(before);
  });

  test('rounds up, so that no line is cut off', () => {
    const frame = fakeFrame();
    frame.start();
    const { received } = frame.welcome();
    frame.resizeTo(480.01);
    frame.draw();
    expect(heights(received)).toEqual([481]);
  });

  test('tells many changes within one drawn frame once', () => {
    const frame = fakeFrame();
    frame.start();
    const { received } = frame.welcome();
    frame.draw();
    for (let px = 301; px <= 400; px += 1) frame.resizeTo(px);
    expect(frame.draw()).toBe(1);
    expect(heights(received)).toEqual([300, 400]);
  });

  test('keeps still when the height moved by less than 2 px', () => {
    const frame = fakeFrame();
    frame.start();
    const { received } = frame.welcome();
    frame.draw();
    for (const px of [301, 299.5, 300]) {
      frame.resizeTo(px);
      frame.draw();
    }
    frame.resizeTo(302);
    frame.draw();
    expect(heights(received)).toEqual([300, 302]);
  });

  test('counts its messages up', () => {
    const frame = fakeFrame();
    frame.start();
    const { received } = frame.welcome();
    frame.draw();
    frame.resizeTo(500);
    frame.draw();
    expect(received).toMatchObject([{ seq: 1 }, { seq: 2 }]);
  });

  test('takes the port of a newer welcome and leaves the older one', () => {
    const frame = fakeFrame();
    frame.start();
    const first = frame.welcome();
    const second = frame.welcome();
    frame.draw();
    expect(first.port.isClosed).toBe(true);
    expect(heights(second.received)).toEqual([300]);
  });
});

describe('a frame', () => {
  test('says nothing on a page that is not embedded', () => {
    const frame = fakeFrame();
    frame.standAlone();
    frame.start();
    expect(frame.draw()).toBe(0);
    expect(frame.posted).toEqual([]);
  });

  test('says nothing more once stopped', () => {
    const frame = fakeFrame();
    const stop = frame.start();
    const { received } = frame.welcome();
    stop();
    frame.resizeTo(900);
    frame.draw();
    expect(received).toEqual([]);
  });

  test('ignores a welcome that is meant for another frame', () => {
    const frame = fakeFrame();
    frame.start();
    const { received } = frame.welcome('another');
    frame.draw();
    expect(received).toEqual([]);
    expect(frame.posted).toContainEqual(amp(300));
  });
});
