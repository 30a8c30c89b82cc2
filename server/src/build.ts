/** Which build this is: followers of another one reload. */
import { readFileSync } from 'node:fs';

export const BUILD: string = readVersion();

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
