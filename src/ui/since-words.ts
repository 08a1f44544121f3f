/** Since when a stance holds, in a reader's words. Pure text. */
import type { Interval } from '../domain/interval.ts';
import type { Language } from '../words/language.ts';

/** "Since 26 March 2025", or from when to when a state is documented. */
export function sinceWords(interval: Interval, language: Language): string {
  const from = language.day(interval.from);
  if (interval.began === 'event')
    return interval.earliest < interval.from
      ? language.say('since.eventPossibly', { from, earliest: language.day(interval.earliest) })
      : language.say('since.event', { from });
  return interval.documentedUntil > interval.from
    ? language.say('since.documentedFrom', { from, last: language.day(interval.documentedUntil) })
    : language.say('since.documentedOn', { from });
}
