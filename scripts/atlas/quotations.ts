/** Statements and entries of the record → the list that readers search. Pure. */
import { asserterOfEntry, type Asserter } from '../../src/domain/asserter.ts';
import { SCHEMA } from '../../src/domain/dataset.ts';
import type { Position } from '../../src/domain/position.ts';
import type { Quotation, Quotations } from '../../src/domain/quotation.ts';
import type { SourceDocument, Statement } from '../../src/domain/statement.ts';

/** The latest first, those without a date last; ties by country and id. */
function byDay(a: Quotation, b: Quotation): number {
  const [x, y] = [a, b].map(({ day }) => day ?? '') as [string, string];
  if (x !== y) return x > y ? -1 : 1;
  return `${a.country} ${a.id}` < `${b.country} ${b.id}` ? -1 : 1;
}

/** `asserter` says on whose word a statement stands. The order of what is given does not matter. */
export function quotationsOf(
  statements: readonly Statement[],
  documents: readonly SourceDocument[],
  positions: readonly Position[],
  asserter: (statement: Statement) => Asserter,
): Quotations {
  const quoted = new Set(statements.map(({ document }) => document));
  const articles = documents
    .filter(({ file }) => quoted.has(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const placeOf = new Map(articles.map(({ file }, place) => [file, place]));
  const said = statements.map((statement): Quotation => {
    const { id, actor, date, evidence, document } = statement;
    const article = placeOf.get(document);
    if (article === undefined) throw new Error(`expected ${document} among the articles`);
    const value = date?.value ?? null;
    return {
      id,
      country: actor,
      layer: 'articles',
      text: evidence.exact,
      date: value,
      day: value === null ? null : (date?.latest ?? null),
      by: asserter(statement),
      article,
    };
  });
  const recorded = positions.map(
    ({ id, country, summary, date, latest, assertedBy, sources }): Quotation => ({
      id,
      country,
      layer: 'record',
      text: summary,
      date,
      day: latest,
      by: asserterOfEntry(assertedBy),
      sources: [...sources],
    }),
  );
  return {
    schema: SCHEMA,
    articles: articles.map(({ file, title, publisher, language }) => ({
      file,
      title,
      publisher,
      language,
    })),
    quotations: [...said, ...recorded].sort(byDay),
  };
}
