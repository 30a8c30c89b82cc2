/**
 * What a hub needs beside its database (随机文件): birth, settings of the machine, its own catalogue, and every key; and the
 * emergency kit, for when neither of the two can be the hub.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Relative path → content in base64. */
export const MachineFiles = z.record(z.string().regex(/^[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*$/), z.base64());
export type MachineFiles = z.infer<typeof MachineFiles>;

/** A demo's accounts and its clock go with it. */
const ALONE = ['birth.json', 'config.json', 'demo.json', 'demo-clock.json'];
const FOLDERS = ['keys', 'catalogue', 'kit'];

export function machineFilesIn(data: string): MachineFiles {
  const inFolders = FOLDERS.flatMap((folder) =>
    existsSync(join(data, folder))
      ? readdirSync(join(data, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
          .map(({ name }) => `${folder}/${name}`)
      : [],
  );
  const names = [...ALONE.filter((name) => existsSync(join(data, name))), ...inFolders];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(data, name)).toString('base64')]));
}

/** Each whole or not at all. A key that the hub has destroyed is not kept here either. */
export function writeMachineFiles(data: string, files: MachineFiles): void {
  for (const name of Object.keys(machineFilesIn(data)))
    if (!Object.hasOwn(files, name)) rmSync(join(data, name));
  const known = machineFilesIn(data);
  for (const [name, content] of Object.entries(files))
    if (known[name] !== content) writeWhole(join(data, name), Buffer.from(content, 'base64'));
}

export function writeWhole(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.part`;
  const handle = openSync(unfinished, 'w', 0o600);
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}
