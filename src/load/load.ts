/** The one door for data from the network: fetched, narrowed, or one typed error. */
import {
  parseAtlas,
  parseCountryEvidence,
  type Atlas,
  type CountryEvidence,
} from '../domain/dataset.ts';
import type { CountryCode } from '../domain/statement.ts';

/** Data could not be had: `message` says why in a reader's words, `cause` in a developer's. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

type Fetch = (address: string) => Promise<Response>;

async function fetchJson(fetch: Fetch, address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new LoadError('The data could not be fetched. The connection may be down.', { cause });
  }
  if (!response.ok)
    throw new LoadError(`The data could not be fetched (answer ${response.status}).`);
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    throw new LoadError('The data arrived incomplete.', { cause });
  }
}

function narrow<T>(parse: (data: unknown) => T, data: unknown): T {
  try {
    return parse(data);
  } catch (cause) {
    throw new LoadError('The data does not have the form this page expects.', { cause });
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
  return narrow(parseCountryEvidence, await loadFile(fetch, address, `evidence/${code}.json`));
}
