// The device process of a terminal: its child in which the native add-ons of drivers run. Known on Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const PROGRAM = /hardware\/src\/host\/main\.ts/;

/** Null: it has none, or nobody can tell. */
export function deviceProcessOf(terminalPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const found = readdirSync('/proc').find(
    (name) =>
      /^\d+$/.test(name) && parentOf(name) === terminalPid && PROGRAM.test(textOf(`/proc/${name}/cmdline`)),
  );
  return found === undefined ? null : Number(found);
}

function parentOf(pid: string): number {
  // pid (name) state ppid …, and a name may hold anything.
  const stat = textOf(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile.
    return '';
  }
}
