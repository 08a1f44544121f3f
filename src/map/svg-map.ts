/** Scene + boundaries → the SVG picture that comes with the page. Pure; runs at build. */
import type { Country } from '../domain/country.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Topic } from '../domain/topic.ts';
import type { Scene } from '../scene/scene.ts';
import { drawnFills, patternId, type DrawnFill } from '../theme.ts';
import { placesOf, type Line, type WorldTopology } from './boundaries.ts';
import { placeLabels, type LabelCandidate } from './labels.ts';
import { focusExtent } from './focus.ts';
import { WORLD_WIDTH } from './equal-earth.ts';
import { graticule } from './graticule.ts';
import { concernsMarkers, isFine, placeMarkers } from './markers.ts';
import { LAND_EXTENT, NOMINAL_SCALE, type Extent } from './projection.ts';
import { keyOf } from './fill-key.ts';
import { FINE_SCALE, PATTERN_TILES } from './pattern-tiles.ts';
import { AREA_STEP, borderPaths, countryPaths, GRID, pathData } from './svg-path.ts';

/** Zoom doublings for which names are prepared. */
const LABEL_DOUBLINGS = 2;

export interface Picture {
  readonly topic: Topic;
  readonly countries: readonly Country[];
  readonly world: WorldTopology;
  readonly scene: Scene;
  /** Codes whose shape links to a statement on the page when no script runs. */
  readonly linked: ReadonlySet<CountryCode>;
  readonly title: string;
}

/** Text made safe for an element or a quoted attribute. */
export function escapeText(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!);
}

/** `pxUnits` is map units per CSS px; the shapes that the pattern fills are drawn in steps of the grid. */
function turned({ pattern }: DrawnFill, pxUnits: number, fine = 1): string {
  const { turn } = PATTERN_TILES[pattern];
  const scale = ((pxUnits / GRID) * fine).toFixed(2);
  return `${fine === 1 ? '' : ` data-fine="${fine}"`}${turn ? ` data-turn="${turn}"` : ''} patternTransform="scale(${scale}) rotate(${turn})"`;
}

function pattern(fill: DrawnFill, pxUnits: number): string {
  const { width, height, marks } = PATTERN_TILES[fill.pattern];
  const id = patternId(fill.key);
  return (
    `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${turned(fill, pxUnits)}><g data-stance="${fill.key}" class="pattern">` +
    `<rect width="${width}" height="${height}"/>${marks}</g></pattern>` +
    `<pattern id="${id}-fine" href="#${id}"${turned(fill, pxUnits, FINE_SCALE)}/>`
  );
}

const patterned = (topic: Topic): DrawnFill[] =>
  drawnFills(topic).filter((fill) => fill.pattern !== 'solid');

/** The patterns again at another scale; what they show is that of `patterns`. */
function insetPatterns(topic: Topic, pxUnits: number): string {
  return patterned(topic)
    .map((fill) => {
      const id = patternId(fill.key);
      return `<pattern id="${id}-inset" href="#${id}"${turned(fill, pxUnits)}/>`;
    })
    .join('');
}

/** The patterns at their full size on screen, for what is drawn beside the map: strips and the stack. */
export function drawPatterns(topic: Topic): string {
  const defs = patterned(topic).map((fill) => {
    const { width, height, turn, marks } = PATTERN_TILES[fill.pattern];
    return (
      `<pattern id="${patternId(fill.key)}-still" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${turn ? ` patternTransform="rotate(${turn})"` : ''}><g data-stance="${fill.key}" class="pattern">` +
      `<rect width="${width}" height="${height}"/>${marks}</g></pattern>`
    );
  });
  return `<svg class="visually-hidden" aria-hidden="true"><defs>${defs.join('')}</defs></svg>`;
}

/** ` data-stance="…"`, or nothing where no position is found. */
function stanceAttribute(scene: Scene, code: CountryCode): string {
  const key = keyOf(scene.fills.get(code));
  return key === null ? '' : ` data-stance="${key}"`;
}

function fillAttributes(scene: Scene, code: CountryCode): string {
  return ` data-country="${code}"${stanceAttribute(scene, code)}`;
}

const viewBox = ({ left, top, right, bottom }: Extent): string =>
  [left, top, right - left, bottom - top].map((value) => Math.round(value)).join(' ');

function candidates({ countries, world }: Picture): LabelCandidate[] {
  const names = new Map(countries.map(({ code, name }) => [code, name]));
  return placesOf(world).map(({ code, x, y, w, area }) => ({
    code,
    name: names.get(code) ?? code,
    x,
    y,
    w,
    area,
  }));
}

function label(candidate: LabelCandidate, scene: Scene, shown: boolean): string {
  return (
    `<text x="${candidate.x}" y="${candidate.y}" data-label="${candidate.code}" data-w="${candidate.w}" data-area="${Math.round(candidate.area / AREA_STEP)}"` +
    `${stanceAttribute(scene, candidate.code)}${shown ? '' : ' hidden=""'}>${escapeText(candidate.name)}</text>`
  );
}

const onGrid = (value: number): number => Math.round((value / GRID) * 10) / 10;

/** Without script a place leads to its sentences. */
function link(code: CountryCode, name: string, drawn: string): string {
  return `<a href="countries.html#${code}" aria-label="${escapeText(name)}">${drawn}</a>`;
}

/** Each meridian is the outermost one made narrower: across, a place moves in step with its longitude. */
function drawGraticule(): string {
  const middle = WORLD_WIDTH / 2;
  const lines = graticule();
  const parallels = lines.filter(({ length }) => length === 2);
  const [outer = [], ...inner] = lines.filter(({ length }) => length > 2);
  const reach = (line: Line): number => (line[0]?.[0] ?? middle) - middle;
  const centred = outer.map(([x, y]): [number, number] => [x - middle, y]);
  const uses = inner.map((line) => {
    const share = (reach(line) / reach(outer)).toFixed(4);
    return `<use href="#meridian" transform="scale(${share} 1)"/>`;
  });
  return (
    `<g class="graticule"><path d="${pathData(parallels, false, GRID)}"/><g transform="translate(${Math.round(middle / GRID)})">` +
    `<path id="meridian" vector-effect="non-scaling-stroke" d="${pathData([centred], false, GRID)}"/>${uses.join('')}</g></g>`
  );
}

/** The whole world as an SVG element; its styles stand in `map.css`. */
export function drawWorld(picture: Picture): string {
  const { topic, world, scene, linked } = picture;
  const names = new Map(picture.countries.map(({ code, name }) => [code, name]));
  const kinds = new Map(picture.countries.map(({ code, kind }) => [code, kind]));
  const shapes = countryPaths(world, GRID);
  const places = placesOf(world);
  const land = places
    .map((place) => {
      const { code } = place;
      const d = shapes.get(code);
      if (!d) return '';
      const kind = kinds.get(code);
      const isOwn = kind === 'subject' || kind === 'nonactor';
      const name = isOwn ? ` class="${kind}"` : isFine(place, NOMINAL_SCALE) ? ' class="fine"' : '';
      const path = `<path${fillAttributes(scene, code)}${name} d="${d}"/>`;
      return linked.has(code) ? link(code, names.get(code) ?? code, path) : path;
    })
    .join('');
  const borders = borderPaths(world, GRID)
    .map(({ a, b, disputed, d }) => {
      const differ = keyOf(scene.fills.get(a)) !== keyOf(scene.fills.get(b));
      return `<path data-between="${a} ${b}"${disputed ? ' class="disputed"' : ''}${differ ? ' data-edge=""' : ''} d="${d}"/>`;
    })
    .join('');
  const actors = places.filter(({ code }) => kinds.get(code) !== 'nonactor');
  const marked = new Map(
    placeMarkers(actors, topic.subject, NOMINAL_SCALE).map((marker) => [marker.code, marker]),
  );
  // Those without a circle now may need one on a narrower map.
  const circles = actors
    .filter((place) => place.code !== topic.subject && concernsMarkers(place, NOMINAL_SCALE))
    .map((place) => {
      const { code, x, y, area } = place;
      const at = marked.get(code);
      const isAside = at !== undefined && (at.x !== x || at.y !== y);
      const home = `${isAside ? `data-x="${x}" data-y="${y}" ` : ''}data-area="${Math.round(area)}"`;
      const circle = `<circle${fillAttributes(scene, code)} cx="${onGrid(at?.x ?? x)}" cy="${onGrid(at?.y ?? y)}" ${home}${at ? '' : ' hidden=""'}/>`;
      // A place without a shape has its circle only.
      const isOnlyMark = linked.has(code) && !shapes.get(code);
      return isOnlyMark ? link(code, names.get(code) ?? code, circle) : circle;
    })
    .join('');
  const subject = places.find(({ code }) => code === topic.subject);
  const ring = subject
    ? `<g class="ring" data-subject="${subject.code}" data-x="${subject.x}" data-y="${subject.y}" data-area="${Math.round(subject.area)}">` +
      `${['class="casing"', `data-country="${topic.subject}"`]
        .map(
          (what) => `<circle ${what} cx="${onGrid(subject.x)}" cy="${onGrid(subject.y)}" r="55"/>`,
        )
        .join('')}</g>`
    : '';
  const all = candidates(picture).filter(({ code }) => code !== topic.subject);
  const now = new Set(placeLabels(all, NOMINAL_SCALE));
  const later = new Set(placeLabels(all, NOMINAL_SCALE * 2 ** LABEL_DOUBLINGS));
  const labels = all
    .filter(({ code }) => now.has(code) || later.has(code))
    .map((candidate) => label(candidate, scene, now.has(candidate.code)))
    .join('');
  return (
    `<svg class="world" viewBox="${viewBox(LAND_EXTENT)}" preserveAspectRatio="xMidYMid meet" role="group" aria-label="${escapeText(picture.title)}">` +
    `<defs>${patterned(topic)
      .map((fill) => pattern(fill, 1 / NOMINAL_SCALE))
      .join('')}</defs>` +
    `<g transform="scale(${GRID})">${drawGraticule()}` +
    `<use class="shore" href="#map-land"/><g id="map-land" class="land">${land}</g>` +
    `<g id="map-borders" class="borders">${borders}</g>` +
    `<g class="circles">${circles}</g>${ring}</g>` +
    `<g class="outline"></g><g class="labels">${labels}</g></svg>`
  );
}

/** The focus region, magnified: the world's own shapes used again, so that every fill follows. */
export function drawInset(picture: Picture, widthPx: number, heightPx: number): string {
  const { topic, scene } = picture;
  const extent = focusExtent(topic);
  const scale = Math.max(
    widthPx / (extent.right - extent.left),
    heightPx / (extent.bottom - extent.top),
  );
  const inside = candidates(picture).filter(
    ({ x, y }) => x > extent.left && x < extent.right && y > extent.top && y < extent.bottom,
  );
  const shown = new Set(placeLabels(inside, scale));
  const subject = inside.find(({ code }) => code === topic.subject);
  const labels = inside
    .filter(({ code }) => shown.has(code) && code !== topic.subject)
    .map((candidate) => label(candidate, scene, true))
    .join('');
  const name = subject
    ? `<text class="subject-name" x="${subject.x}" y="${subject.y + 20 / scale}" data-label="${subject.code}">${escapeText(subject.name)}</text>`
    : '';
  const uses = `<use class="shore" href="#map-land"/><use href="#map-land"/><use href="#map-borders"/>`;
  return (
    `<svg class="inset-map" viewBox="${viewBox(extent)}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" data-units="${Math.round(1 / scale)}">` +
    `<defs>${insetPatterns(topic, 1 / scale)}</defs><g transform="scale(${GRID})">${uses}</g>` +
    `<g class="outline"></g><g class="labels">${labels}${name}</g></svg>`
  );
}
