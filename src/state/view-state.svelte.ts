import type { Asserter } from '../domain/asserter.ts';
import { isFiltering, type Filter, type Found } from '../domain/filter.ts';
import type { Grade } from '../domain/grade.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { MapPlace } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Clock } from '../domain/clock.ts';
import type { Layer } from '../domain/layer.ts';
import type { Lens } from '../domain/lens.ts';
import { UNCHANGED, type StanceId, type Topic } from '../domain/topic.ts';
import {
  defaultState,
  type Ignored,
  type Limits,
  type PageState,
  type Speed,
  type Switch,
  type ThemeChoice,
} from './url.ts';

/** The little a reader can change. Changed by its verbs, read by everybody. */
export class ViewState {
  readonly limits: Limits;
  date: IsoDay = $state('');
  /** The day that `date` is compared with, or null. */
  compare: IsoDay | null = $state(null);
  sideBySide: boolean = $state(false);
  speed: Speed = $state('1');
  loop: Switch = $state('off');
  country: CountryCode | null = $state(null);
  isolated: StanceId | null = $state(null);
  bloc: string | null = $state(null);
  region: string | null = $state(null);
  grade: Grade | null = $state(null);
  sought: string | null = $state(null);
  by: Asserter | null = $state(null);
  publisher: string | null = $state(null);
  year: string | null = $state(null);
  /** What the search of the evidence found; null until it is known, and when nothing is looked for. */
  found: Found | null = $state.raw(null);
  /** Whether what was found is listed. */
  searching: boolean = $state(false);
  /** Id of the entry of the evidence that the country was chosen for. */
  entry: string | null = $state(null);
  layer: Layer | null = $state(null);
  rule: string | null = $state(null);
  clock: Clock = $state('true');
  theme: ThemeChoice = $state('auto');
  keys: Switch = $state('on');
  map: MapPlace = $state.raw('world');
  /** Tag of the language of the interface. */
  language: string = $state('');
  /** Parameters of the address that were not used; shown until dismissed. */
  ignored: readonly Ignored[] = $state.raw([]);

  constructor(limits: Limits) {
    this.limits = limits;
    this.apply(defaultState(limits));
  }

  /** The part of the state that a link carries. */
  get page(): PageState {
    const page: Record<string, unknown> = {};
    for (const key in defaultState(this.limits)) page[key] = this[key as keyof PageState];
    return page as unknown as PageState;
  }

  apply(page: PageState): void {
    Object.assign(this, page);
  }

  /** Shows a day; one outside the axis becomes its nearest end. */
  goTo(day: IsoDay): void {
    this.date = this.#inside(day);
  }

  #inside(day: IsoDay): IsoDay {
    const { firstDay, lastDay } = this.limits;
    return day < firstDay ? firstDay : day > lastDay ? lastDay : day;
  }

  /** Compares the day shown with another, or with none any more. */
  compareWith(day: IsoDay | null): void {
    this.compare = day === null ? null : this.#inside(day);
    if (day !== null) return;
    this.sideBySide = false;
    if (this.isolated === UNCHANGED) this.isolated = null;
  }

  /** The day shown and the one it is compared with change places. */
  swapDays(): void {
    if (this.compare !== null) [this.date, this.compare] = [this.compare, this.date];
  }

  /** Shows the days compared on a map each, or what differs on one. */
  showSideBySide(isSideBySide: boolean): void {
    this.sideBySide = isSideBySide && this.compare !== null;
    if (this.sideBySide && this.isolated === UNCHANGED) this.isolated = null;
  }

  select(code: CountryCode | null): void {
    this.country = code !== null && this.limits.countries.has(code) ? code : null;
    this.entry = null;
  }

  /** Whether something is looked for in the evidence. */
  get isSeeking(): boolean {
    return (this.sought ?? this.by ?? this.publisher ?? this.year) !== null;
  }

  /** Lists what is found in the evidence, where a country's panel would lie. */
  openSearch(): void {
    this.country = null;
    this.searching = true;
  }

  /** Shows what one entry of the evidence says of a country, on a day on which it was said. */
  read(code: CountryCode, entry: string, day: IsoDay | null): void {
    if (day !== null && day > this.date) this.goTo(day);
    this.select(code);
    this.entry = entry;
  }

  /** Isolates a stance, or shows all again when it is isolated already. */
  toggleStance(stance: StanceId): void {
    this.isolated = this.isolated === stance ? null : stance;
  }

  /** What the picture rests on; a rule is one of those of the topic. */
  lensOf(topic: Pick<Topic, 'countingRules'>): Lens {
    const { layer, rule, clock } = this;
    return { layer, rule: topic.countingRules.find(({ id }) => id === rule) ?? null, clock };
  }

  /** What narrows the places down. */
  get filter(): Filter {
    const { bloc, region, grade, found } = this;
    return { bloc, region, grade, found };
  }

  /** Asks for the members of a bloc, or for all places. */
  showBloc(bloc: string | null): void {
    this.bloc = bloc !== null && this.limits.blocs.has(bloc) ? bloc : null;
  }

  /** Asks for the places of a region, or for the whole world. */
  showRegion(region: string | null): void {
    this.region = region !== null && this.limits.regions.has(region) ? region : null;
  }

  /** Whether less is shown, or otherwise, than on a page whose address says nothing. */
  get isNarrowed(): boolean {
    return this.isolated !== null || isFiltering(this.filter) || this.isSeeking || !this.usualLens;
  }

  /** Asks for places whose stance is backed so well, or for all. */
  showGrade(grade: Grade | null): void {
    this.grade = grade;
  }

  /** Shows every place again; day, country and what the picture rests on stay. */
  showAllPlaces(): void {
    this.isolated = null;
    this.bloc = null;
    this.region = null;
    this.grade = null;
    this.sought = null;
    this.by = null;
    this.publisher = null;
    this.year = null;
  }

  /** Whether layers, disputes and clock are shown as on a page whose address says nothing. */
  get usualLens(): boolean {
    const usual = defaultState(this.limits);
    return this.layer === usual.layer && this.rule === usual.rule && this.clock === usual.clock;
  }

  showUsualLens(): void {
    const usual = defaultState(this.limits);
    this.layer = usual.layer;
    this.rule = usual.rule;
    this.clock = usual.clock;
  }

  /** Shows one layer of knowledge, or both. */
  showLayer(layer: Layer | null): void {
    this.layer = layer;
  }

  /** Decides disputes by a rule, or draws them. */
  countBy(rule: string | null): void {
    this.rule = rule !== null && this.limits.rules.has(rule) ? rule : null;
  }

  /** Shows what was so, or what had been reported. */
  readClock(clock: Clock): void {
    this.clock = clock;
  }

  playAt(speed: Speed): void {
    this.speed = speed;
  }

  /** Whether what plays begins again after its end. */
  repeat(isRepeated: boolean): void {
    this.loop = isRepeated ? 'on' : 'off';
  }

  chooseTheme(theme: ThemeChoice): void {
    this.theme = theme;
  }

  speak(language: string): void {
    if (this.limits.languages.includes(language)) this.language = language;
  }

  moveMap(place: MapPlace): void {
    this.map = place;
  }

  notice(ignored: readonly Ignored[]): void {
    this.ignored = ignored;
  }

  dismiss(): void {
    this.ignored = [];
  }
}
