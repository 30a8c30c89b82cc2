/**
 * `node tests/golden/record-day.ts 0.2`: records the golden day of a release, once, before it is made. A fuzzed morning
 * that met nearly every kind of fact and ends with people still in the hall; the folder is never written again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeHall } from '@yichuang/domain/hall/codec';
import { hallEvents } from '@yichuang/domain/hall/events';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { FUZZ_RULES, hallUnderFuzz, type HallUnderFuzz } from '../fuzz/hall-under-fuzz.ts';
import { somebody } from '../fuzz/people.ts';
import { seeded } from '@yichuang/server/past/seeded';

const EVENTS = 330;
/** Facts that a day without a jump back to an earlier hour need not have. */
const MAY_LACK = 3;

const [release = ''] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(release)) throw new Error('which release? such as 0.2');
const folder = join(import.meta.dirname, `day-${release}`);
mkdirSync(folder);
const { log, hall } = firstRichDay();
writeFileSync(join(folder, 'events.jsonl'), `${log.map((event) => JSON.stringify(event)).join('\n')}\n`);
writeFileSync(join(folder, 'hall.json'), `${JSON.stringify(encodeHall(hall()), null, 1)}\n`);

function firstRichDay(): HallUnderFuzz {
  for (let seed = 1; ; seed += 1) {
    const day = dayOf(seed);
    const kinds = new Set(day.log.map((event) => event.type)).size;
    const lively = day.hall().phase === 'open' && day.hall().tickets.size > 8;
    if (lively && kinds >= Object.keys(hallEvents).length - MAY_LACK) return day;
  }
}

function dayOf(seed: number): HallUnderFuzz {
  const luck = seeded(seed);
  const day = hallUnderFuzz('2026-11-23' as LocalDate, '2026-11-22T23:55:00.000Z' as Instant, FUZZ_RULES);
  day.record({ type: 'HubStarted', payload: { cleanStop: true, lastSeq: 0 } });
  for (let acts = 0; day.log.length < EVENTS && acts < EVENTS * 5; acts += 1) {
    day.pass(luck.below(20_000));
    day.act(somebody(day, luck));
  }
  return day;
}
