// A distribution of Electron with nothing in it, as a zip: enough for packaging to be tried without the real hundred megabytes.
// What it makes cannot be started.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

const CONTENT: readonly (readonly [name: string, text: string, mode: number])[] = [
  ['electron', '#!/bin/sh\necho placeholder\n', 0o755],
  ['chrome-sandbox', '#!/bin/sh\n', 0o755],
  ['version', '', 0o644],
  ['LICENSE', 'placeholder\n', 0o644],
  ['LICENSES.chromium.html', 'placeholder\n', 0o644],
  ['resources.pak', 'placeholder\n', 0o644],
  ['locales/zh-CN.pak', 'placeholder\n', 0o644],
  ['resources/default_app.asar', 'placeholder\n', 0o644],
];

/** Writes the zip that the packager looks for into `folder`. */
export function placeholderZip(folder: string, version: string): void {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text, mode] of CONTENT) {
    const bytes = Buffer.from(name === 'version' ? version : text);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    // Made on Unix: the upper half of the attributes is the mode.
    entry.writeUInt16LE((3 << 8) | 20, 4);
    entry.writeUInt16LE(20, 6);
    local.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    files.push(local, label, bytes);
    entries.push(entry, label);
    offset += local.length + label.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(CONTENT.length, 8);
  end.writeUInt16LE(CONTENT.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  writeFileSync(
    path.join(folder, `electron-v${version}-linux-x64.zip`),
    Buffer.concat([...files, directory, end]),
  );
}
