/** The one door for data from the network: fetched, narrowed, or one typed error. */
import { parseAtlas, type Atlas, type CountryEvidence } from '../domain/dataset.ts';
import type { Neighbours } from '../domain/neighbours.ts';
import type { PlaceNames } from '../domain/place-names.ts';
import type { Quotations } from '../domain/quotation.ts';
import type { CountryCode } from '../domain/statement.ts';

/** Why data could not be had: no answer, a refusal, an end too soon, another form than expected. */
export type LoadFailure = 'offline' | 'refused' | 'incomplete' | 'form';

/** Data could not be had; the interface has the reader's words for `reason`. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly reason: LoadFailure;
  /** Status of the answer that refused. */
  readonly status: number | undefined;

  constructor(reason: LoadFailure, options: { cause?: unknown; status?: number } = {}) {
    const { status, ...rest } = options;
    super(status === undefined ? reason : `${reason}: ${status}`, rest);
    this.reason = reason;
    this.status = status;
  }
}

type Fetch = (address: string) => Promise<Response>;

async function fetchJson(fetch: Fetch, address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new LoadError('offline', { cause });
  }
  if (!response.ok) throw new LoadError('refused', { status: response.status });
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    throw new LoadError('incomplete', { cause });
  }
}

function narrow<T>(parse: (data: unknown) => T, data: unknown): T {
  try {
    return parse(data);
  } catch (cause) {
    throw new LoadError('form', { cause });
  }
}

/** Where the data lies, relative to the page. */
export interface DataAddress {
  readonly base: string;
  /** Version of the data the page was built with; keeps an old copy from being reused. */
  readonly version: string;
}

/** Fetches a file of the data folder as it is. Throws a LoadError. */
export async function loadFile(
  fetch: Fetch,
  { base, version }: DataAddress,
  name: string,
): Promise<unknown> {
  return fetchJson(fetch, `${base}${name}?v=${version}`);
}

/** Fetches what the app needs first. Throws a LoadError. */
export async function loadAtlas(fetch: Fetch, address: DataAddress): Promise<Atlas> {
  return narrow(parseAtlas, await loadFile(fetch, address, 'atlas.json'));
}

/** Fetches one country's evidence; `code` must be one of `atlas.documented`. Throws a LoadError. */
export async function loadEvidence(
  fetch: Fetch,
  address: DataAddress,
  code: CountryCode,
): Promise<CountryEvidence> {
  const file = await loadFile(fetch, address, `evidence/${code}.json`);
  const { parseCountryEvidence } = await import('../domain/evidence.ts');
  return narrow(parseCountryEvidence, file);
}

/** Fetches the names of the places in every language, for search or another language. Throws a LoadError. */
export async function loadPlaceNames(fetch: Fetch, address: DataAddress): Promise<PlaceNames> {
  const file = await loadFile(fetch, address, 'names.json');
  const { parsePlaceNames } = await import('../domain/place-names.ts');
  return narrow(parsePlaceNames, file);
}

/** Fetches all of the evidence as one list, for its search. Throws a LoadError. */
export async function loadQuotations(fetch: Fetch, address: DataAddress): Promise<Quotations> {
  const file = await loadFile(fetch, address, 'quotations.json');
  const { parseQuotations } = await import('../domain/quotation.ts');
  return narrow(parseQuotations, file);
}

/** Fetches where the places are and whom they border, for moving by key. Throws a LoadError. */
export async function loadNeighbours(fetch: Fetch, address: DataAddress): Promise<Neighbours> {
  const file = await loadFile(fetch, address, 'neighbours.json');
  const { parseNeighbours } = await import('../domain/neighbours.ts');
  return narrow(parseNeighbours, file);
}
