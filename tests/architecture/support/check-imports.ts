import { ARROWS, MAP_LIBRARY, PACKAGES, readArrows, roomOf } from './house.ts';
import type { Import, SourceFile } from './source-files.ts';
import { importsOf } from './source-files.ts';

const arrows = readArrows(ARROWS);
const packages = readArrows(PACKAGES);

function isPackage(name: string, wanted: string): boolean {
  return wanted === name || wanted.startsWith(`${name}/`);
}

function complaintAboutPackage(from: string, room: string, wanted: string): string | undefined {
  if (isPackage(MAP_LIBRARY.name, wanted) && !MAP_LIBRARY.files.includes(from)) {
    return `${from} imports ${wanted}; only ${MAP_LIBRARY.files.join(' and ')} may`;
  }
  if (from.startsWith('src/') && wanted.startsWith('node:')) {
    return `${from} imports ${wanted}, which a browser does not have`;
  }
  const allowed = packages.get(room);
  if (allowed === undefined || allowed.has(wanted)) return undefined;
  return `${from} (${room}) imports the package ${wanted}`;
}

function complaintAbout(imported: Import): string | undefined {
  const { from } = imported;
  const room = roomOf(from);
  if (room === undefined) return `${from} stands in no room of the house`;
  if (imported.package !== undefined) return complaintAboutPackage(from, room, imported.package);
  const target = roomOf(imported.file ?? '');
  if (target === undefined) return `${from} (${room}) imports ${imported.file}, outside the house`;
  if (target === room || arrows.get(room)?.has(target)) return undefined;
  return `${from} (${room}) imports ${imported.file} (${target})`;
}

/** One sentence for every import line that follows no arrow of the house. */
export function wrongImports(sources: readonly SourceFile[]): readonly string[] {
  return sources
    .flatMap(importsOf)
    .map(complaintAbout)
    .filter((complaint) => complaint !== undefined);
}
