/**
 * `node tests/golden/record-full-day.ts 0.5`: records the full day of a release (1,500 people), once, before it is made, with
 * what 查号 said of every tenth number. The folder is never written again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeHall } from '@yichuang/domain/hall/codec';
import { fullDay } from '../support/full-day.ts';
import { waitsOfTenth } from './waits-of-tenth.ts';

const [release = ''] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(release)) throw new Error('which release? such as 0.5');
const folder = join(import.meta.dirname, `day-${release}`);
mkdirSync(folder);
const { log, hall } = await fullDay(1_500, 20_261_123);
const lines = `${log.map((event) => JSON.stringify(event)).join('\n')}\n`;
writeFileSync(join(folder, 'events.jsonl.gz'), gzipSync(lines, { level: 9 }));
writeFileSync(join(folder, 'hall.json'), `${JSON.stringify(encodeHall(hall), null, 1)}\n`);
writeFileSync(join(folder, 'waits.json'), `${JSON.stringify(waitsOfTenth(log), null, 1)}\n`);
