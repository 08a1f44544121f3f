import * as v from 'valibot';

/** A word or a phrase of the lexicon. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** A class of them. */
export const texts = v.array(text);
