/** Statements, positions, milestones and articles on one list: for timeline, tables and calendar. */
import type { AtlasEvent } from '../../src/domain/dataset.ts';
import { earliestDay, latestDay } from '../../src/domain/iso-date.ts';
import type { Country } from '../../src/domain/country.ts';
import type { Milestone, Position, ReferenceRecord } from '../../src/domain/position.ts';
import type { SourceDocument, Statement } from '../../src/domain/statement.ts';
import type { Topic } from '../../src/domain/topic.ts';

/** Name under which a reader knows an article: its title, else its file. */
export function articleName(document: Pick<SourceDocument, 'title' | 'file'>): string {
  return document.title ?? document.file;
}

function statementEvent(
  statement: Statement,
  names: ReadonlyMap<string, string>,
  topic: Topic,
): AtlasEvent {
  const date = statement.date;
  const value = date?.value ?? null;
  const subject = names.get(statement.actor) ?? statement.actor;
  return {
    id: statement.id,
    kind: 'statement',
    date: value === null ? null : (date?.latest ?? latestDay(value)),
    earliest: date?.earliest ?? null,
    ...(value === null && date?.latest ? { latest: date.latest } : {}),
    precision: date?.precision ?? 'unknown',
    title: `${subject}: ${topic.categories[statement.category]}`,
    countries: [statement.actor],
    category: statement.category,
    modality: statement.modality,
    colours: statement.colours,
    document: statement.document,
  };
}

function articleEvent(document: SourceDocument, countries: readonly string[]): AtlasEvent {
  const published = document.published;
  return {
    id: `article-${document.id}`,
    kind: 'article',
    date: published.value === null ? null : latestDay(published.value),
    earliest: published.earliest,
    precision: published.precision,
    title: articleName(document),
    countries: [...countries],
    document: document.file,
  };
}

function positionEvent(position: Position, topic: Topic): AtlasEvent {
  const stance = topic.stances.find(({ id }) => id === position.stance);
  return {
    id: position.id,
    kind: 'position',
    date: position.latest,
    earliest: position.earliest,
    precision: position.precision,
    title: `${position.name}: ${stance?.verb ?? position.stance}`,
    countries: [position.country],
    stance: position.stance,
  };
}

function milestoneEvent({ id, date, precision, title, label }: Milestone): AtlasEvent {
  return {
    id,
    kind: 'milestone',
    date: latestDay(date),
    earliest: earliestDay(date),
    precision,
    title,
    countries: [],
    ...(label === null ? {} : { label }),
  };
}

/**
 * The topic with the labelled milestones of the record: those that the axis names and the panel of
 * the subject tells. Only events known to the day can be marked by name.
 */
export function topicWithMilestones(topic: Topic, record: ReferenceRecord): Topic {
  const labelled = record.milestones.flatMap(
    ({ date, precision, title, label, summary, sources }) =>
      label === null || precision !== 'day'
        ? []
        : [{ date, title, label, summary, source: sources[0] ?? '' }],
  );
  return { ...topic, milestones: labelled };
}

/** Dated events in order, the undated ones after them; ties by kind and id. */
export function listEvents(
  statements: readonly Statement[],
  documents: readonly SourceDocument[],
  record: ReferenceRecord,
  countries: readonly Country[],
  topic: Topic,
): AtlasEvent[] {
  const names = new Map(countries.map((country) => [country.code, country.name]));
  const actorsOf = (file: string): string[] =>
    [...new Set(statements.filter((s) => s.document === file).map((s) => s.actor))].sort();
  const events: AtlasEvent[] = [
    ...record.milestones.map(milestoneEvent),
    ...record.positions.map((position) => positionEvent(position, topic)),
    ...documents.map((document) => articleEvent(document, actorsOf(document.file))),
    ...statements.map((statement) => statementEvent(statement, names, topic)),
  ];
  const key = (event: AtlasEvent): string => `${event.date ?? '9999'} ${event.kind} ${event.id}`;
  return events.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
