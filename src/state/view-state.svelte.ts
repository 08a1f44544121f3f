import { isFiltering, type Filter } from '../domain/filter.ts';
import type { Grade } from '../domain/grade.ts';
import type { IsoDay } from '../domain/iso-date.ts';
import type { MapPlace } from '../domain/map-place.ts';
import type { CountryCode } from '../domain/statement.ts';
import type { Clock } from '../domain/clock.ts';
import type { Layer } from '../domain/layer.ts';
import { UNCHANGED, type StanceId } from '../domain/topic.ts';
import {
  defaultState,
  type Ignored,
  type Limits,
  type PageState,
  type Speed,
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
  country: CountryCode | null = $state(null);
  isolated: StanceId | null = $state(null);
  bloc: string | null = $state(null);
  region: string | null = $state(null);
  grade: Grade | null = $state(null);
  layer: Layer | null = $state(null);
  rule: string | null = $state(null);
  clock: Clock = $state('true');
  theme: ThemeChoice = $state('auto');
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
    const { date, compare, sideBySide, country, isolated, bloc, region, grade } = this;
    const { layer, rule, clock, theme, map, language } = this;
    const days = { date, compare, sideBySide, speed: this.speed };
    const chosen = { country, isolated, bloc, region, grade };
    return { ...days, ...chosen, layer, rule, clock, theme, map, language };
  }

  apply(page: PageState): void {
    this.date = page.date;
    this.compare = page.compare;
    this.sideBySide = page.sideBySide;
    this.speed = page.speed;
    this.country = page.country;
    this.isolated = page.isolated;
    this.bloc = page.bloc;
    this.region = page.region;
    this.grade = page.grade;
    this.layer = page.layer;
    this.rule = page.rule;
    this.clock = page.clock;
    this.theme = page.theme;
    this.map = page.map;
    this.language = page.language;
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
  }

  /** Isolates a stance, or shows all again when it is isolated already. */
  toggleStance(stance: StanceId): void {
    this.isolated = this.isolated === stance ? null : stance;
  }

  /** What narrows the places down. */
  get filter(): Filter {
    return { bloc: this.bloc, region: this.region, grade: this.grade };
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
    return this.isolated !== null || isFiltering(this.filter) || !this.usualLens;
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
