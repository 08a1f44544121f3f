// Plain JavaScript without a dependency: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** A sentence for whoever runs a Node that is too old, or undefined: `version` as "20.19.1". */
export function complaintAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return undefined;
  return `Stance Atlas needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}.`;
}

/** What was installed: the lock file's content, and the system its binaries are for. */
function fingerprint(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
}

const stampFile = (root) => join(root, 'node_modules', '.stance-atlas-installed');

/** Whether the packages of `root` are missing, half installed, or older than its lock file. */
export function needsInstall(root) {
  const stamp = stampFile(root);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root);
}

/** Notes that the packages of `root` are those of its lock file. */
export function stampInstall(root) {
  writeFileSync(stampFile(root), fingerprint(root));
}

/**
 * Installs the packages of `root` when they are not those of its lock file; resolves to whether
 * they are there afterwards. The stamp is written last, so that an interrupted install is redone.
 */
export async function ensureInstalled(root) {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint) console.error(complaint);
  if (complaint) return false;
  if (!needsInstall(root)) return true;
  console.log('Installing packages (npm ci) …');
  // The tools are development dependencies: a machine set to production would leave them out.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) console.error('The packages could not be installed; npm says why above.');
  if (code === 0) stampInstall(root);
  return code === 0;
}
