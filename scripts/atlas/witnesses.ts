/** Articles → on whose word each stands, copies of one report counted once. Pure. */
import type { SourceDocument } from '../../src/domain/statement.ts';

/** What tells whether two articles are one witness or two. */
export interface Witness extends Pick<SourceDocument, 'file' | 'publisher'> {
  /** Id of the group of copies it belongs to; absent when it has none. */
  readonly group?: string;
}

/**
 * File → name of its witness. Articles of one publisher are one witness, and so are publishers that
 * print copies of one report: each is named by the first of their names. A copy without a publisher
 * stands with the others of its group; an article that has neither is not in the map, because nobody
 * can tell whose word it is.
 */
export function witnesses(documents: readonly Witness[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    let leader = name;
    while (leaders.has(leader)) leader = leaders.get(leader)!;
    return leader;
  };
  const first = new Map<string, string>();
  for (const { publisher, group } of documents) {
    if (publisher === null || group === undefined) continue;
    const [one, other] = [leaderOf(first.get(group) ?? publisher), leaderOf(publisher)].sort() as [
      string,
      string,
    ];
    if (one !== other) leaders.set(other, one);
    first.set(group, one);
  }
  const named = new Map<string, string>();
  for (const { file, publisher, group } of documents) {
    const name = publisher ?? (group === undefined ? undefined : first.get(group));
    if (name !== undefined) named.set(file, leaderOf(name));
  }
  return named;
}
