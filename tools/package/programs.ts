// The three programs that are packaged (窗口程序), and how each is called on the computer it runs on.
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface ShellProgram {
  readonly role: 'kiosk' | 'counter' | 'display';
  /** Of package, executable and service. */
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** The app's folder. */
  readonly folder: string;
  /** The app has a terminal: a Node side with devices. */
  readonly terminal: boolean;
  /** The terminal serves the page itself, so the package carries it. */
  readonly page: boolean;
}

const PROGRAMS = [
  { role: 'kiosk', title: '一窗取号机', says: 'Number kiosk of a government service hall', page: true },
  { role: 'counter', title: '一窗综合窗口', says: 'Counter desk of a government service hall', page: true },
  { role: 'display', title: '一窗大屏', says: 'Call board of a government service hall', page: false },
] as const;

export const ROLES = PROGRAMS.map(({ role }) => role);

export function programOf(role: string | undefined): ShellProgram {
  const found = PROGRAMS.find((program) => program.role === role);
  if (!found) throw new Error(`which one? ${ROLES.join(', ')}`);
  const folder = path.join(ROOT, 'apps', found.role);
  const terminal = existsSync(path.join(folder, 'src/electron/terminal.ts'));
  return { ...found, name: `yichuang-${found.role}`, folder, terminal };
}
