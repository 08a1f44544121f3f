import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeFrame } from './support/fake-frame.ts';
import { aMessage, notAMessage } from './support/hostile.ts';

test('10,000 hostile messages to a frame change nothing in it', () => {
  const frame = fakeFrame();
  frame.start();
  const { received } = frame.welcome();
  frame.draw();
  const before = frame.posted.length;
  // Faultless ones from another window than the parent, faulty ones from the parent too.
  const sent = fc.oneof(
    fc.tuple(fc.oneof(notAMessage, aMessage), fc.constantFrom<unknown>(null, {}, undefined)),
    fc.tuple(notAMessage, fc.constant<unknown>(frame.parent)),
  );
  fc.assert(
    fc.property(sent, ([data, source]) => {
      frame.receive(data, source);
      return frame.draw() === 0 && frame.posted.length === before;
    }),
    { numRuns: 10_000 },
  );
  frame.resizeTo(700);
  frame.draw();
  expect(received).toMatchObject([{ data: { height: 300 } }, { data: { height: 700 } }]);
});
