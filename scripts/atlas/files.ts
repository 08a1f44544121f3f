/** Everything read → the contents of every file of `data/generated/`. Pure. */
import { createHash } from 'node:crypto';
import {
  SCHEMA,
  type Atlas,
  type Claim,
  type CountryEvidence,
  type Recorded,
  type Source,
} from '../../src/domain/dataset.ts';
import type { Annotation } from '../../src/domain/annotation.ts';
import { asserterOf, type Asserter } from '../../src/domain/asserter.ts';
import type { Bloc } from '../../src/domain/bloc.ts';
import { countsOverTime } from '../../src/domain/counting-rule.ts';
import type { Country } from '../../src/domain/country.ts';
import { timelinesThrough } from '../../src/domain/atlas-through.ts';
import { DEFAULT_LENS } from '../../src/domain/lens.ts';
import type { Position, ReferenceRecord } from '../../src/domain/position.ts';
import type { PlaceNames } from '../../src/domain/place-names.ts';
import type { Abstention, SourceDocument, Statement } from '../../src/domain/statement.ts';
import { CONTESTED, type Topic } from '../../src/domain/topic.ts';
import type { StanceTimeline } from '../../src/domain/interval.ts';
import { calendarNotes, eventsIcs } from './calendar.ts';
import { packageFiles, type PackageTable } from './data-package.ts';
import { listEvents, topicWithMilestones } from './events.ts';
import { factsByCountry } from './facts.ts';
import { namedPlaces } from './named.ts';
import { listRegions } from './regions.ts';
import { POSITION_FIELDS, positionsCsv } from './positions-csv.ts';
import { quotationsOf } from './quotations.ts';
import { stableJson } from './stable-json.ts';
import type { Witness } from './witnesses.ts';
import { EVENT_FIELDS, eventsCsv, STANCE_FIELDS, sourceNames, stancesCsv } from './tables.ts';

const TABLES: readonly PackageTable[] = [
  { name: 'stances', title: 'Stances, one row per interval', fields: STANCE_FIELDS },
  { name: 'events', title: 'Events, one row each', fields: EVENT_FIELDS },
  {
    name: 'positions',
    title: 'Positions of the reference record, one row each',
    fields: POSITION_FIELDS,
  },
];

/** What the articles gave, in any order; the result does not depend on it. */
export interface Readings {
  readonly documents: readonly (SourceDocument & Witness)[];
  readonly statements: readonly Statement[];
  readonly abstentions: readonly Abstention[];
}

/** What the editor wrote: the question, its places and what is said of them. */
export interface Given {
  readonly topic: Topic;
  readonly countries: readonly Country[];
  readonly blocs: readonly Bloc[];
  readonly names: PlaceNames;
  readonly annotations: readonly Annotation[];
  /** What organisations are called, in any form. */
  readonly organisations: ReadonlySet<string>;
}

/** File name inside the output folder → contents. */
export type OutputFiles = ReadonlyMap<string, string>;

export interface Built {
  readonly atlas: Atlas;
  readonly files: OutputFiles;
  /** Countries that are drawn as contested on some day. */
  readonly conflicts: number;
}

const byPlace = (a: Statement | Abstention, b: Statement | Abstention): number =>
  a.document < b.document
    ? -1
    : a.document > b.document
      ? 1
      : a.evidence.start - b.evidence.start ||
        a.evidence.end - b.evidence.end ||
        (sortId(a) < sortId(b) ? -1 : 1);

function sortId(entry: Statement | Abstention): string {
  return 'id' in entry ? `${entry.actor} ${entry.category} ${entry.id}` : entry.code;
}

function sourceOf(document: SourceDocument): Source {
  const { file, sha256, title, publisher, url, language, published } = document;
  return {
    file,
    sha256,
    title,
    publisher,
    url,
    language,
    published: published.value,
    publishedPrecision: published.precision,
    publishedBasis: published.basis,
  };
}

/** A statement as the panel needs it: the file is one country's, so the actor goes without saying. */
function claimOf(statement: Statement, by: Asserter): Claim {
  const { actor: _actor, actorMention: _mention, operators: _operators, ...claim } = statement;
  const { level, reasons } = claim.confidence;
  return { ...claim, by, confidence: { level, reasons: [...reasons] } };
}

/** A position as the panel needs it. */
function recordedOf(position: Position): Recorded {
  const { country: _country, earliest: _earliest, latest: _latest, ...recorded } = position;
  const { line: _line, listedUntil: _listedUntil, ...shown } = recorded;
  return {
    ...shown,
    assertedBy: [...shown.assertedBy],
    disputedBy: [...shown.disputedBy],
    sources: [...shown.sources],
  };
}

function evidenceOf(
  code: string,
  statements: readonly Statement[],
  readings: Readings,
  record: ReferenceRecord,
  asserter: (statement: Statement) => Asserter,
): CountryEvidence {
  const own = statements.filter((statement) => statement.actor === code);
  const files = new Set(own.map((statement) => statement.document));
  return {
    schema: SCHEMA,
    country: code,
    statements: own.map((statement) => claimOf(statement, asserter(statement))),
    positions: record.positions.filter(({ country }) => country === code).map(recordedOf),
    sources: readings.documents.filter((document) => files.has(document.file)).map(sourceOf),
  };
}

function plain(timelines: Record<string, StanceTimeline>): Atlas['timelines'] {
  return structuredClone(timelines) as Atlas['timelines'];
}

/** Builds every output file. Same readings in any order give the same bytes. */
export function buildFiles(
  readings: Readings,
  record: ReferenceRecord,
  { topic: plainTopic, countries, blocs, names, annotations, organisations }: Given,
): Built {
  const topic = topicWithMilestones(plainTopic, record);
  const statements = [...readings.statements].sort(byPlace);
  const abstentions = [...readings.abstentions].sort(byPlace);
  const documents = [...readings.documents].sort((a, b) => (a.file < b.file ? -1 : 1));

  const known = new Set(countries.map(({ code }) => code));
  // A body without a place on the map keeps its rows in the tables and is drawn nowhere.
  const positions = record.positions.filter(({ country }) => known.has(country));
  const facts = factsByCountry(statements, documents, positions, topic);
  const timelines = timelinesThrough(facts, DEFAULT_LENS, topic);
  const ruled = new Map(
    topic.countingRules.map((rule) => [
      rule.id,
      timelinesThrough(facts, { ...DEFAULT_LENS, rule }, topic),
    ]),
  );
  const countsBy = [...ruled].map(([id, counted]): [string, Atlas['counts']] => [
    id,
    countsOverTime(countries, counted),
  ]);
  const actors = [
    ...new Set([...statements.map(({ actor }) => actor), ...positions.map((p) => p.country)]),
  ].sort();

  const asserter = ({ attribution, actor }: Statement): Asserter =>
    asserterOf(attribution, actor, organisations);

  const unversioned: Atlas = {
    schema: SCHEMA,
    version: '',
    topic,
    countries: countries.map(({ memberSince, ...country }) =>
      memberSince === undefined || memberSince <= topic.window.from
        ? country
        : { ...country, memberSince },
    ),
    articles: documents.length,
    positions: record.positions.length,
    timelines: plain(timelines),
    facts: structuredClone(facts) as Atlas['facts'],
    documented: actors,
    named: namedPlaces(statements, abstentions, documents, known),
    events: listEvents(statements, documents, record, countries, topic),
    counts: countsOverTime(countries, timelines),
    blocs: [...blocs],
    annotations: [...annotations],
    regions: listRegions(countries, names, topic.language),
    countsBy: Object.fromEntries(countsBy),
  };
  const contents = new Map<string, string>([
    ['abstentions.json', stableJson(abstentions)],
    ['documents.json', stableJson(documents)],
    ['names.json', stableJson(names, 'compact')],
    ['positions.csv', positionsCsv(record.positions)],
    [
      'quotations.json',
      stableJson(quotationsOf(statements, documents, positions, asserter), 'compact'),
    ],
    ['statements.json', stableJson(statements)],
    ...actors.map((code): [string, string] => [
      `evidence/${code}.json`,
      stableJson(
        evidenceOf(code, statements, { ...readings, documents }, record, asserter),
        'compact',
      ),
    ]),
  ]);
  const hash = createHash('sha256').update(stableJson(unversioned));
  for (const [name, text] of contents) hash.update(`${name}\0${text}\0`);
  const atlas: Atlas = { ...unversioned, version: hash.digest('hex').slice(0, 12) };

  contents.set('atlas.json', stableJson(atlas, 'compact'));
  contents.set('stances.csv', stancesCsv(atlas, ruled, sourceNames(statements, positions)));
  contents.set('events.csv', eventsCsv(atlas));
  const notes = calendarNotes(record, statements);
  contents.set('events.ics', eventsIcs(atlas.events, notes, topic));
  for (const [name, text] of packageFiles(contents, TABLES, atlas)) contents.set(name, text);
  const conflicts = Object.values(timelines).filter((t) =>
    t.some((i) => i.stance === CONTESTED),
  ).length;
  return { atlas, files: contents, conflicts };
}
