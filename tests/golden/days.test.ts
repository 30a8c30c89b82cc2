/** 黄金日: a recorded day per release, replayed for ever. An event once written must mean the same in every later build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Envelope } from '@yichuang/domain/event';
import { decodeHall, encodeHall, type HallSnapshot } from '@yichuang/domain/hall/codec';
import { hallEvents, type HallEvent } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall } from '@yichuang/domain/hall/hall';
import type { LocalDate } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { waitsOfTenth } from './waits-of-tenth.ts';

const HERE = import.meta.dirname;
const days = readdirSync(HERE).filter((name) => name.startsWith('day-'));

function recorded(day: string): string {
  const plain = join(HERE, day, 'events.jsonl');
  return existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString();
}

describe.each(days)('%s', (day) => {
  const events = recorded(day)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Envelope<HallEvent>);
  const hall = JSON.parse(readFileSync(join(HERE, day, 'hall.json'), 'utf8')) as HallSnapshot;

  it('every event still fits its schema', () => {
    expect(events.length).toBeGreaterThan(300);
    for (const { type, payload } of events) expect(hallEvents[type].parse(payload)).toEqual(payload);
  });

  const folded = (): HallSnapshot => {
    const [first] = events;
    if (!first) throw new Error('an empty day');
    const began = newHall(first.hallId, first.stream.slice('hall/'.length) as LocalDate);
    return encodeHall(events.reduce((state, event) => evolve(state, event), began));
  };

  it('folds to the hall that it was', () => {
    // What a later version knows beside it stands in no recorded hall.
    expect(folded()).toMatchObject(hall);
  });

  it('survives the wire', () => {
    const sent = folded();
    expect(encodeHall(decodeHall(JSON.parse(JSON.stringify(sent)) as HallSnapshot))).toEqual(sent);
  });

  const waits = join(HERE, day, 'waits.json');
  if (!existsSync(waits)) return;
  it('a question asked years later is answered as it was then', () => {
    expect(waitsOfTenth(events)).toEqual(JSON.parse(readFileSync(waits, 'utf8')));
  });
});
