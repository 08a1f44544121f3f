/**
 * What a host page and the frame in it say to each other. The frame says `hello` to its parent;
 * the loader answers `welcome` with a port; from then on both speak on the port only. A loader that
 * comes late says `hello` first, and the frame answers with its own. Nothing here is ever markup.
 */

const NAMESPACE = 'stance-map';
const VERSION = 1;
const MAX_MESSAGE_LENGTH = 8192;
const MAX_HEIGHT_PX = 1_000_000;
const ID = /^[\w-]{1,64}$/;

/** What each type of message carries. */
export interface MessageData {
  readonly hello: Readonly<Record<never, never>>;
  readonly welcome: Readonly<Record<never, never>>;
  /** Height of the frame's content in whole CSS px. */
  readonly height: { readonly height: number };
}

export type MessageType = keyof MessageData;

type Envelope<Type extends MessageType> = {
  readonly ns: typeof NAMESPACE;
  readonly p: typeof VERSION;
  /** The frame's name for itself, the same in every message of one conversation. */
  readonly id: string;
  readonly type: Type;
  /** Counts the sender's messages up from 0. */
  readonly seq: number;
  readonly data: MessageData[Type];
};

/** A message of this protocol; `type` tells what `data` holds. */
export type Message = { [Type in MessageType]: Envelope<Type> }[MessageType];

/** Puts `data` into the envelope. */
export function createMessage<Type extends MessageType>(
  type: Type,
  id: string,
  seq: number,
  data: MessageData[Type],
): Envelope<Type> {
  return { ns: NAMESPACE, p: VERSION, id, type, seq, data };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function narrow(value: unknown): Message | undefined {
  if (!isRecord(value) || value.ns !== NAMESPACE || value.p !== VERSION) return undefined;
  const { id, type, seq, data } = value;
  if (typeof id !== 'string' || !ID.test(id) || !isCount(seq) || !isRecord(data)) return undefined;
  if (JSON.stringify(value).length > MAX_MESSAGE_LENGTH) return undefined;
  if (type === 'hello' || type === 'welcome') return createMessage(type, id, seq, {});
  if (type !== 'height' || !isCount(data.height, MAX_HEIGHT_PX)) return undefined;
  return createMessage(type, id, seq, { height: data.height });
}

/**
 * The message in `value`, or undefined when it is none. Any window may send anything, so the result
 * is built anew from the fields of the protocol; whatever else came along is left behind.
 */
export function parseMessage(value: unknown): Message | undefined {
  try {
    return narrow(value);
  } catch {
    return undefined; // What cannot be written as JSON (a cycle, a BigInt) is none of ours.
  }
}
