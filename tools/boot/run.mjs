// Runs one program to its end: it gets our terminal and our signals, we get its exit code.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { ROOT } from './place.mjs';

/** @type {NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code, or 128 + the signal's number as a shell would say
 */
export async function runToEnd(program, args, env) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    // Ctrl-C in a terminal reaches the whole group by itself: a second one would look like impatience.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']));
    });
  } finally {
    for (const signal of PASSED_ON) process.off(signal, passOn);
  }
}
