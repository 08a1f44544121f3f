// Plain JavaScript without a dependency: it runs before anything is installed.
import { spawn } from 'node:child_process';

const LOOK_EVERY_MS = 500;

/**
 * Calls `stop` when the process that started us is gone; returns how to look no more. A stopped npm
 * takes its shell with it, but the shell passes no signal on: a server would stay behind for ever.
 */
function whenAbandoned(stop) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const parent = process.ppid;
  const look = setInterval(() => process.ppid !== parent && stop('SIGTERM'), LOOK_EVERY_MS);
  return () => clearInterval(look);
}

/**
 * Runs a program to its end, its output shown as it comes, and resolves to its exit code (1 when
 * it could not be started or ran past `timeLimitMs`). A signal sent to us is passed on, so that
 * Ctrl+C or a stopped job leaves no child behind. Standard input is closed: nothing may ask.
 */
export function run(command, args, { env = {}, timeLimitMs = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell,
    });
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    const lookNoMore = whenAbandoned(passOn);
    // Our own timer, as the one of `spawn` outlives a program that could not be started.
    const timer = timeLimitMs > 0 ? setTimeout(passOn, timeLimitMs, 'SIGTERM') : undefined;
    const end = (code) => {
      lookNoMore();
      clearTimeout(timer);
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Runs a script with the Node that runs us, whatever the shell and the system. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm: the one that started us when there is one, otherwise the one on the PATH. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm && /\bnpm-cli\.js$/.test(npm)) return runNode([npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
