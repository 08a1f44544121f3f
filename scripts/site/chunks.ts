/** How the script is cut into files. */

/** What is asked about a module: those it imports at once, those it loads later left out. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

function importedBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * Name of the file for what every one of the entries needs at once, null for any other module.
 * Left alone the bundler cuts a file for each set of pages and later parts that share a module:
 * over a dozen small ones, which zip worse than one.
 *
 * @param entries module ids: absolute paths with forward slashes
 */
export function sharedChunk(
  entries: readonly string[],
): (id: string, modules: Modules) => string | null {
  let shared: ReadonlySet<string>[] | undefined;
  return (id, modules) => {
    shared ??= entries.map((entry) => importedBy(entry, modules));
    return shared.every((ids) => ids.has(id)) ? 'shared' : null;
  };
}
