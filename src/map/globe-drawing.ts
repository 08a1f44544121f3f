/** The globe as SVG elements: the same fills, patterns, circles, names and outlines as the flat picture. */
import type { CountryCode } from '../domain/statement.ts';
import type { Fill } from '../scene/scene.ts';
import type { MapPicture } from './drawing.ts';
import { keyOf } from './fill-key.ts';
import { globeGround, lookAt, type GlobeLook, type GlobePlace, type GlobeView } from './globe.ts';
import { UNITS2_PER_STERADIAN } from './equal-earth.ts';
import { globePatterns } from './globe-patterns.ts';
import { labelPx, placeLabels, type LabelCandidate } from './labels.ts';
import { isFine, isSmall, markerAt, needsRing, placeMarkers, underFinger } from './markers.ts';
import type { Marker } from './markers.ts';
import type { WorldTopology } from './boundaries.ts';
import { setStance } from './svg-view.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A place smaller than this on screen is outlined by a circle. */
const SEEN_AS_SHAPE_PX = 16;
/** Near the rim circles would stand side by side on a line, share of the radius. */
const RIM = 0.94;
/** Circles and names so far outside the picture are still set, px. */
const BESIDE_PX = 20;

export interface GlobeParts {
  readonly svg: SVGSVGElement;
  /** The patterns of the flat picture. */
  readonly patterns: Iterable<SVGPatternElement>;
  readonly world: WorldTopology;
  readonly countries: readonly {
    readonly code: CountryCode;
    readonly name: string;
    readonly kind: string;
  }[];
  readonly subject: CountryCode;
}

export interface GlobeDrawing {
  /** Shows the globe; names are chosen anew only at rest. */
  draw(view: GlobeView, width: number, height: number, atRest: boolean): void;
  paint(picture: MapPicture): void;
  rename(names: ReadonlyMap<CountryCode, string>): void;
  highlight(code: CountryCode | null): void;
  outline(codes: readonly CountryCode[]): void;
  placeOf(code: CountryCode): GlobePlace | undefined;
  codeAt(event: MouseEvent): CountryCode | null;
  underFinger(event: MouseEvent): CountryCode[];
  coverOf(code: CountryCode): (x: number, y: number) => boolean;
}

function add<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: K,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  parent.append(element);
  return element;
}

/** Draws into an empty `svg`. Needs no WebGL. */
export function createGlobeDrawing(parts: GlobeParts): GlobeDrawing {
  const { svg, countries, subject } = parts;
  const ground = globeGround(parts.world);
  const byCode = new Map(ground.places.map((place) => [place.code, place]));
  const kinds = new Map(countries.map(({ code, kind }) => [code, kind]));
  let names: ReadonlyMap<CountryCode, string> = new Map(
    countries.map(({ code, name }) => [code, name]),
  );

  const patterns = globePatterns(add(svg, 'defs'), parts.patterns);
  patterns.use(svg, false);
  const sea = add(svg, 'circle', { class: 'sea' });
  const graticule = add(svg, 'path', { class: 'graticule' });
  const land = add(svg, 'g', { class: 'land' });
  const coast = add(svg, 'path', { class: 'coast' });
  const lines = add(svg, 'g', { class: 'borders' });
  const circles = add(svg, 'g', { class: 'circles' });
  patterns.use(circles, true);
  const ring = add(svg, 'g', { class: 'ring' });
  for (const name of ['casing', 'line']) add(ring, 'circle', { class: name, r: '9' });
  const outlines = add(svg, 'g', { class: 'outline' });
  const labels = add(svg, 'g', { class: 'labels' });
  const border = {
    plain: add(lines, 'path'),
    edge: add(lines, 'path', { 'data-edge': '' }),
    disputed: add(lines, 'path', { class: 'disputed' }),
  };

  const shapes = new Map(
    ground.places.flatMap((place) => {
      const { code, shape } = place;
      if (!shape) return [];
      const kind = kinds.get(code) ?? '';
      const isOwn = kind === 'subject' || kind === 'nonactor';
      return [[code, add(land, 'path', { 'data-country': code, ...(isOwn && { class: kind }) })]];
    }),
  );
  const marks = new Map<CountryCode, SVGCircleElement>();
  const texts = new Map<CountryCode, SVGTextElement>();
  let fills: ReadonlyMap<CountryCode, Fill> = new Map();
  let pointed: ReadonlySet<CountryCode> = new Set();
  let placed: readonly Marker[] = [];
  let look: GlobeLook | undefined;
  let [width, height] = [1, 1];
  let selected: CountryCode | null = null;
  let hovered: CountryCode | null = null;

  function elementsOf(code: CountryCode): Element[] {
    return [shapes.get(code), marks.get(code), texts.get(code)].filter(
      (element) => element !== undefined,
    );
  }

  /** An element that is made when it is first needed, with what its place looks like now. */
  function made<E extends Element>(
    known: Map<CountryCode, E>,
    code: CountryCode,
    make: () => E,
  ): E {
    const element = known.get(code) ?? make();
    if (known.has(code)) return element;
    known.set(code, element);
    const fill = fills.get(code);
    if (fill && code !== subject) setStance(element, fill);
    if (!(element instanceof SVGTextElement))
      element.classList.toggle('pointed', pointed.has(code));
    return element;
  }

  const isBeside = ({ x, y }: { x: number; y: number }): boolean =>
    Math.min(x, y, width - x, height - y) >= -BESIDE_PX;

  const awayOf = ({ x, y }: { x: number; y: number }): number =>
    Math.hypot(x - width / 2, y - height / 2);

  function drawBorders(): void {
    if (!look) return;
    const groups = { plain: [], edge: [], disputed: [] } as Record<
      keyof typeof border,
      [number, number][][]
    >;
    for (const { a, b, disputed, lines: own } of ground.borders) {
      const differ = keyOf(fills.get(a)) !== keyOf(fills.get(b));
      groups[disputed ? 'disputed' : differ ? 'edge' : 'plain'].push(...own);
    }
    for (const [kind, path] of Object.entries(border)) {
      const coordinates = groups[kind as keyof typeof border];
      path.setAttribute('d', look.path({ type: 'MultiLineString', coordinates }));
    }
  }

  function drawCircles(now: GlobeLook): void {
    const near = ground.places.flatMap((place) => {
      const at = kinds.get(place.code) === 'nonactor' ? null : now.at(place.at);
      const isSeen = at && isBeside(at) && awayOf(at) < RIM * now.radius;
      return isSeen ? [{ code: place.code, ...at, area: now.areaOf(place), w: 0 }] : [];
    });
    placed = placeMarkers(near, subject, 1);
    const shown = new Set(placed.map(({ code }) => code));
    for (const [code, mark] of marks) mark.toggleAttribute('hidden', !shown.has(code));
    for (const { code, x, y } of placed) {
      const mark = made(marks, code, () => add(circles, 'circle', { 'data-country': code }));
      mark.setAttribute('cx', x.toFixed(1));
      mark.setAttribute('cy', y.toFixed(1));
    }
    const centre = near.find(({ code }) => code === subject);
    const isRinged = centre !== undefined && needsRing(centre, 1);
    ring.toggleAttribute('hidden', !isRinged);
    if (!isRinged) return;
    ring.setAttribute('transform', `translate(${centre.x.toFixed(1)} ${centre.y.toFixed(1)})`);
    placed = [...placed, centre];
  }

  /** Where a name would stand, and how much room it has. */
  function candidateOf(now: GlobeLook, place: GlobePlace): LabelCandidate[] {
    const [at, west, east] = [place.at, ...place.room].map((point) => now.at(point));
    const area = now.areaOf(place);
    if (!at || !west || !east || place.code === subject || !isBeside(at)) return [];
    if ([west, east].some((end) => awayOf(end) > RIM * now.radius)) return [];
    if (isSmall({ ...place, x: 0, y: 0, w: 0, area }, 1)) return [];
    const w = Math.hypot(east.x - west.x, east.y - west.y);
    return [{ code: place.code, name: names.get(place.code) ?? place.code, ...at, w, area }];
  }

  function drawLabels(now: GlobeLook, atRest: boolean): void {
    if (atRest) {
      // As on the flat map where it is as large.
      const sizePx = labelPx(now.radius / Math.sqrt(UNITS2_PER_STERADIAN));
      labels.setAttribute('font-size', String(sizePx));
      const all = ground.places.flatMap((place) => candidateOf(now, place));
      const shown = new Set(placeLabels(all, 1, sizePx));
      for (const [code, text] of texts) text.toggleAttribute('hidden', !shown.has(code));
      for (const code of shown)
        made(texts, code, () => add(labels, 'text', { 'data-label': code })).textContent =
          names.get(code) ?? code;
    }
    for (const [code, text] of texts) {
      const place = byCode.get(code);
      const at = place && !text.hasAttribute('hidden') ? now.at(place.at) : null;
      text.toggleAttribute('hidden', !at);
      if (!at) continue;
      text.setAttribute('x', at.x.toFixed(1));
      text.setAttribute('y', at.y.toFixed(1));
    }
  }

  function outlineOf(code: CountryCode, name: string): void {
    const place = byCode.get(code);
    if (!look || !place) return;
    const path = shapes.get(code);
    const box = path?.getBBox();
    const isShape = box && Math.max(box.width, box.height) >= SEEN_AS_SHAPE_PX;
    const mark = placed.find((marker) => marker.code === code);
    const at = mark ?? look.at(place.at);
    if (!isShape && !at) return;
    for (const className of ['casing', name])
      if (isShape) add(outlines, 'path', { class: className, d: path?.getAttribute('d') ?? '' });
      else if (at)
        add(outlines, 'circle', { class: className, cx: `${at.x}`, cy: `${at.y}`, r: '11' });
  }

  function drawOutlines(): void {
    outlines.replaceChildren();
    if (hovered && hovered !== selected) outlineOf(hovered, 'hover');
    if (selected) outlineOf(selected, 'selected');
  }

  function pointOf(event: MouseEvent): [number, number] {
    const { left, top } = svg.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  function codeAt(event: MouseEvent): CountryCode | null {
    if (!(event.target instanceof Element)) return null;
    const under = event.target.closest('[data-country]')?.getAttribute('data-country') ?? null;
    const isLand = event.target.closest('.land') !== null;
    const home = byCode.get(under ?? '');
    const middle = (home && look?.at(home.at)) ?? undefined;
    return markerAt(pointOf(event), placed, 1, isLand ? { middle } : null) ?? under;
  }

  return {
    draw(view, widthPx, heightPx, atRest) {
      [width, height] = [widthPx, heightPx];
      const now = lookAt(view, width, height);
      look = now;
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      sea.setAttribute('cx', String(width / 2));
      sea.setAttribute('cy', String(height / 2));
      sea.setAttribute('r', String(now.radius));
      graticule.setAttribute('d', now.path(ground.graticule));
      coast.setAttribute('d', now.path(ground.coast));
      for (const place of ground.places) {
        const path = shapes.get(place.code);
        if (!path || !place.shape) continue;
        const d = now.shows(place) ? now.path(place.shape) : '';
        if (d !== '' || path.getAttribute('d')) path.setAttribute('d', d);
        if (atRest) patterns.use(path, isFine({ area: now.areaOf(place) }, 1));
      }
      drawBorders();
      drawCircles(now);
      drawLabels(now, atRest);
      drawOutlines();
    },
    paint(picture) {
      const before = fills;
      fills = picture.fills;
      for (const [code, fill] of fills)
        if (code !== subject && before.get(code) !== fill)
          for (const element of elementsOf(code)) setStance(element, fill);
      drawBorders();
      if (selected === picture.selected) return;
      selected = picture.selected;
      drawOutlines();
    },
    rename(next) {
      names = next;
      if (look) drawLabels(look, true);
    },
    highlight(code) {
      if (hovered === code) return;
      hovered = code;
      drawOutlines();
    },
    outline(codes) {
      pointed = new Set(codes);
      for (const { code } of ground.places)
        for (const element of [shapes.get(code), marks.get(code)])
          element?.classList.toggle('pointed', pointed.has(code));
    },
    placeOf: (code) => byCode.get(code),
    codeAt,
    underFinger: (event) => underFinger(pointOf(event), placed, 1, codeAt(event)),
    coverOf(code) {
      const shape = shapes.get(code);
      return (x, y) => shape?.isPointInFill(new DOMPoint(x, y)) ?? false;
    },
  };
}
