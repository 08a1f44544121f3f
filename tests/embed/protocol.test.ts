import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMessage, parseMessage } from '../../src/embed/protocol.ts';
import { notAHeight, notAMessage } from './support/hostile.ts';

describe('a message', () => {
  test.each([
    createMessage('hello', 'map-1', 0, {}),
    createMessage('welcome', 'map_1', 7, {}),
    createMessage('height', 'x'.repeat(64), 3, { height: 640 }),
  ])('of type $type is read as it was written', (message) => {
    expect(parseMessage(structuredClone(message))).toEqual(message);
  });

  test('is read without what is not part of the protocol', () => {
    const message = createMessage('height', 'a', 1, { height: 300 });
    const padded = { ...message, html: '<b>', data: { ...message.data, css: 'red' } };
    expect(parseMessage(padded)).toEqual(message);
  });

  test('is refused when it is longer than 8 KB', () => {
    const message = createMessage('hello', 'a', 1, {});
    expect(parseMessage({ ...message, data: { note: 'x'.repeat(8000) } })).toEqual(message);
    expect(parseMessage({ ...message, data: { note: 'x'.repeat(8200) } })).toBeUndefined();
  });

  test('is refused when it cannot be written as text', () => {
    const data: Record<string, unknown> = {};
    data.data = data;
    expect(parseMessage({ ...createMessage('hello', 'a', 1, {}), data })).toBeUndefined();
    const counted = { count: 1n };
    expect(parseMessage({ ...createMessage('hello', 'a', 1, {}), data: counted })).toBeUndefined();
  });

  test('is never made of anything else, whatever 10,000 senders try', () => {
    const refuses = (value: unknown) => parseMessage(value) === undefined;
    fc.assert(fc.property(notAMessage, refuses), { numRuns: 10_000 });
  });

  test('tells no height that content cannot have', () => {
    fc.assert(
      fc.property(notAHeight, (height) => {
        const message = {
          ns: 'stance-map',
          p: 1,
          id: 'a',
          type: 'height',
          seq: 1,
          data: { height },
        };
        return parseMessage(message) === undefined;
      }),
    );
  });
});
