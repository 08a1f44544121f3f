/** The words of the page with every country; they are not among those that every reader loads. */
import type countries from '../../data/words/en/countries.json';

export type CountriesMessages = typeof countries;
