/**
 * `node tests/golden/record-cases.ts 0.2`: records the golden cases of a release, once, before it is made: every way through a
 * case, with its lists and hand-outs, and where each stood at the end. The folder is never written again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { END_STATES, LIVE_STATES } from '@yichuang/domain/casework/case';
import { deliveryEvents } from '@yichuang/domain/casework/delivery';
import { caseEvents } from '@yichuang/domain/casework/events';
import { handoverEvents } from '@yichuang/domain/casework/handover';
import type { Instant } from '@yichuang/domain/ids';
import { kindOf } from '@yichuang/domain/kind';
import { FUZZ_PEOPLE, someoneOfTheOffice } from '../fuzz/case-people.ts';
import { caseworkUnderFuzz, type CaseworkUnderFuzz } from '../fuzz/casework-under-fuzz.ts';
import { timePasses } from '../fuzz/office-time.ts';
import { seeded } from '@yichuang/server/past/seeded';

const EVENTS = 1_100;
const WAYS = ['full', 'registered', 'unlisted'];
const KINDS = [caseEvents, handoverEvents, deliveryEvents].flatMap((events) => Object.keys(events)).length;

const [release = ''] = process.argv.slice(2);
if (!/^\d+\.\d+$/.test(release)) throw new Error('which release? such as 0.2');
const folder = join(import.meta.dirname, `cases-${release}`);
mkdirSync(folder);
const { log, states } = firstRichOffice();
writeFileSync(join(folder, 'events.jsonl'), lines(log));
writeFileSync(join(folder, 'states.jsonl'), lines([...states].map(([stream, state]) => ({ stream, state }))));

function lines(rows: readonly object[]): string {
  return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}

/** Every kind of fact, every state and every way. */
function firstRichOffice(): CaseworkUnderFuzz {
  for (let seed = 1; ; seed += 1) {
    const office = officeOf(seed);
    const facts = new Set(office.log.map(({ type, stream }) => `${kindOf(stream)} ${type}`)).size;
    const cases = office.cases();
    const isThere = <T>(wanted: readonly T[], of: readonly T[]): boolean =>
      wanted.every((one) => of.includes(one));
    const states = isThere(
      [...LIVE_STATES, ...END_STATES],
      cases.map(({ status }) => status),
    );
    if (
      facts === KINDS &&
      states &&
      isThere(
        WAYS,
        cases.map(({ way }) => way),
      )
    )
      return office;
  }
}

function officeOf(seed: number): CaseworkUnderFuzz {
  const luck = seeded(seed);
  const office = caseworkUnderFuzz('2026-09-24T00:30:00.000Z' as Instant, { ...FUZZ_PEOPLE });
  for (let acts = 0; office.log.length < EVENTS && acts < EVENTS * 5; acts += 1) {
    timePasses(office, luck);
    const verdict = office.act(someoneOfTheOffice(office, luck));
    if (verdict.kind === 'rejected') office.incomplete.clear();
  }
  return office;
}
