// One process at a time: a lock file that holds its owner's pid, so that a dead owner's lock can be broken.
import fs from 'node:fs';

const RETRY_MS = 200;
/** A lock file may be seen for a moment before its pid is written. */
const EMPTY_TRIES = 4;

/**
 * Runs `work` while no other process holds `file`; waits as long as the owner lives.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @param {() => void} [onWait] called once, when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  await acquire(file, onWait);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file @param {(() => void) | undefined} onWait */
async function acquire(file, onWait) {
  for (let tries = 0; !create(file); tries++) {
    const owner = ownerOf(file);
    if (owner === undefined ? tries > EMPTY_TRIES : !isAlive(owner)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (tries === 0) onWait?.();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** @param {string} file */
function create(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @returns {number | undefined} */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
