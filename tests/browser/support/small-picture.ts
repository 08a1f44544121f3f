/** A screenshot as a reference can be kept: a PNG of at most 64 colours, a fifth of the size. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 64;
/** Colours that differ by less than this in each channel count as one, of 256. */
const STEP = 16;

/** The byte that a PNG's fourth filter expects, from those left, above, and above left. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((byte) => Math.abs(guess - byte)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Reads a PNG of 8 bits a channel, with or without alpha. Throws on any other. */
function decode(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind] = [png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6))
    throw new Error(
      `expected a PNG of 8 bits a channel in colour, got ${depth} bits, type ${kind}`,
    );
  const size = kind === 2 ? 3 : 4;
  const raw = inflateSync(Buffer.concat(data));
  const row = width * size;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= size ? bytes[at - size]! : 0;
      const above = y > 0 ? bytes[at - row]! : 0;
      const corner = x >= size && y > 0 ? bytes[at - row - size]! : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      bytes[at] = raw[y * (row + 1) + 1 + x]! + guesses[filter]!;
    }
  }
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    rgb.set(bytes.subarray(pixel * size, pixel * size + 3), pixel * 3);
  return { width, height, rgb };
}

/** The most frequent colours, most frequent first, and which of them each colour is nearest to. */
function paletteOf(colours: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, COLOURS);
  const apart = (a: number, b: number): number =>
    [16, 8, 0].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0);
  const nearest = (colour: number): number => {
    let best = 0;
    for (let index = 1; index < palette.length; index++)
      if (apart(colour, palette[index]!) < apart(colour, palette[best]!)) best = index;
    return best;
  };
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return {
    palette,
    indexOf: new Map(ranked.map((colour) => [colour, known.get(colour) ?? nearest(colour)])),
  };
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** `png` with its colours rounded to at most 64; the same picture gives the same bytes. */
export function smallPicture(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const round = (byte: number): number => Math.min(Math.round(byte / STEP) * STEP, 255);
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const [red, green, blue] = rgb.subarray(pixel * 3, pixel * 3 + 3).map(round);
    colours[pixel] = (red! << 16) | (green! << 8) | blue!;
  }
  const { palette, indexOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf.get(colours[y * width + x]!)!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
