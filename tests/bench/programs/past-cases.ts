/**
 * Fills a hall with the cases of years: people sealed and indexed by the hub's own code, cases as copies of real ones with
 * other ids, codes and people, chained like the rest of the log.
 */
import { join } from 'node:path';
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId, Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import { logTo } from '@yichuang/server/log';
import { USUAL_RETENTION } from '@yichuang/server/people/retention';
import { openPeopleRoom } from '@yichuang/server/people/room';
import { CHAIN_START, chainHash, type EventRow } from '@yichuang/server/store/chain';
import { DATABASE_FILE } from '@yichuang/server/store/open';
import Database from 'better-sqlite3';
import { nameOf, residentNumber } from '@yichuang/server/past/residents';
import { seeded, type Seeded } from '@yichuang/server/past/seeded';
import { answering } from './answering.ts';

export interface PastCases {
  readonly data: string;
  readonly cases: number;
  readonly people: number;
  /** Real cases to be copied, each as often as the others; one that stands twice is copied twice as often. */
  readonly models: readonly string[];
}

/** Something to look for, each of another case. */
export interface PastCasesReport {
  readonly shortCodes: readonly string[];
  readonly caseNos: readonly string[];
  readonly identities: readonly string[];
  readonly names: readonly string[];
  readonly events: number;
}

interface Resident {
  readonly personId: PersonId;
  readonly name: string;
  readonly number: string;
}

interface Model {
  readonly file: Readonly<Record<string, string | number | null>>;
  readonly departments: string;
  readonly events: readonly ModelEvent[];
}

interface ModelEvent {
  readonly row: EventRow;
  readonly payload: Template;
}

/** A text with places for the ids of the copy. */
type Template = readonly { readonly text: string; readonly id: Id | null }[];
type Id = 'caseId' | 'shortCode' | 'caseNo' | 'externalNo' | 'applicantId';
const IDS: readonly Id[] = ['caseId', 'shortCode', 'caseNo', 'externalNo', 'applicantId'];

const EVENT = [
  'seq',
  'hallId',
  'stream',
  'version',
  'type',
  'schema',
  'subject',
  'at',
  'by',
  'commandId',
  'cause',
  'payload',
] as const satisfies readonly (keyof EventRow)[];
const HALL = 'H00' as HallId;
const TODAY = '2026-11-23' as LocalDate;
const AT = '2016-01-04T01:00:00.000Z' as Instant;
const A_COMMIT = 20_000;
const SOUGHT = 2_000;
const CODES_A_YEAR = 99_999;
const FIRST_YEAR = 2015;
const CASES_A_DAY = 900;
const DAY_MS = 24 * 3_600_000;

answering(({ data, cases, people, models }: PastCases): PastCasesReport => {
  const database = new Database(join(data, DATABASE_FILE));
  // A county's years are only to be there soon, whatever the power does meanwhile.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -1048576');
  const chance = seeded(20_261_123);
  const residents = settle(database, data, people, chance);
  const copied = models.map((caseId) => modelOf(database, caseId));
  const report = copyAll(database, copied, residents, cases, chance);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return report;
});

/** A county's people, of whom each had several cases. */
function settle(
  database: Database.Database,
  data: string,
  people: number,
  chance: Seeded,
): readonly Resident[] {
  const room = openPeopleRoom({
    database,
    data,
    retention: USUAL_RETENTION,
    at: AT,
    log: logTo({ write: () => undefined }, 'error'),
  });
  const residents: Resident[] = [];
  const some = database.transaction((amount: number) => {
    for (let one = 0; one < amount; one += 1) {
      const name = nameOf(chance);
      const number = residentNumber(residents.length);
      const identity = { kind: 'residentId', number } as const;
      const phone = `138${String(residents.length).padStart(8, '0')}`;
      const kept = room.people.add(
        { kind: 'natural', name, identity, phone, address: null },
        { at: AT, today: TODAY },
      );
      if (!kept.ok) throw new Error(`${number}: ${kept.code}`);
      residents.push({ personId: kept.personId, name, number });
    }
  });
  while (residents.length < people) some(Math.min(A_COMMIT, people - residents.length));
  return residents;
}

function modelOf(database: Database.Database, caseId: string): Model {
  const stream = `case/${caseId}`;
  const file = database
    .prepare<[string], Model['file']>('SELECT * FROM case_file WHERE caseId = ?')
    .get(caseId);
  const departments = database
    .prepare<[string], string>('SELECT departments FROM stream_audience WHERE stream = ?')
    .pluck()
    .get(stream);
  if (!file || departments === undefined || file['endedAt'] === null)
    throw new Error(`${caseId} is no past case`);
  const events = database
    .prepare<[string], EventRow>(`SELECT ${named(EVENT)} FROM event WHERE stream = ? ORDER BY version`)
    .all(stream);
  return {
    file,
    departments,
    events: events.map((row) => ({ row, payload: templateOf(row.payload, file) })),
  };
}

function templateOf(text: string, file: Model['file']): Template {
  const places = IDS.flatMap((id) => {
    const value = file[id];
    const at = typeof value === 'string' ? text.indexOf(value) : -1;
    return at < 0 ? [] : [{ id, at, length: String(value).length }];
  });
  const [first] = places.toSorted((one, other) => one.at - other.at);
  if (!first) return [{ text, id: null }];
  const rest = templateOf(text.slice(first.at + first.length), file);
  return [{ text: text.slice(0, first.at), id: first.id }, ...rest];
}

function copyAll(
  database: Database.Database,
  models: readonly Model[],
  residents: readonly Resident[],
  cases: number,
  chance: Seeded,
): PastCasesReport {
  const putFile = inserting(database, 'case_file', Object.keys(models[0]?.file ?? {}));
  const putEvent = inserting(database, 'event', [...EVENT, 'hash']);
  const putAudience = inserting(database, 'stream_audience', ['stream', 'departments']);
  const sought = {
    shortCodes: [] as string[],
    caseNos: [] as string[],
    identities: [] as string[],
    names: [] as string[],
  };
  const every = Math.max(1, Math.floor(cases / SOUGHT));
  const tip = database
    .prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')
    .get();
  let { seq, hash } = tip ?? { seq: 0, hash: CHAIN_START };
  const first = seq;

  const copy = (index: number): void => {
    const model = models[index % models.length];
    const person = residents[chance.below(residents.length)];
    if (!model || !person) return;
    const ids: Readonly<Record<Id, string>> = {
      caseId: `01500000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      shortCode:
        shortCodeOf(HALL, FIRST_YEAR + Math.floor(index / CODES_A_YEAR), (index % CODES_A_YEAR) + 1) ?? '',
      caseNo: String(model.file['caseNo']).slice(0, 31) + dayNo(index),
      externalNo: `HN${String(index).padStart(9, '0')}`,
      applicantId: person.personId,
    };
    putFile(
      Object.entries(model.file).map(([name, was]) => (was === null ? null : (ids[name as Id] ?? was))),
    );
    putAudience([`case/${ids.caseId}`, model.departments]);
    for (const { row, payload } of model.events) {
      seq += 1;
      const words = payload.reduce((text, part) => text + part.text + (part.id ? ids[part.id] : ''), '');
      const subject = row.subject === model.file['caseId'] ? ids.caseId : row.subject;
      const copied = { ...row, seq, stream: `case/${ids.caseId}`, subject, payload: words };
      hash = chainHash(hash, copied);
      putEvent([...EVENT.map((name) => copied[name]), hash]);
    }
    if (index % every !== 0) return;
    sought.shortCodes.push(ids.shortCode);
    sought.identities.push(person.number);
    sought.names.push(person.name);
    if (model.file['caseNo'] !== null) sought.caseNos.push(ids.caseNo);
  };
  const some = database.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) copy(index);
  });
  for (let from = 0; from < cases; from += A_COMMIT) some(from, Math.min(cases, from + A_COMMIT));
  return { ...sought, events: seq - first };
}

function inserting(
  database: Database.Database,
  table: string,
  columns: readonly string[],
): (values: readonly unknown[]) => void {
  const places = columns.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${table} (${named(columns)}) VALUES (${places})`);
  return (values) => void statement.run(...values);
}

function named(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ');
}

/** yyyymmdd, the hall's digit, the serial of the day. */
function dayNo(index: number): string {
  const day = new Date(Date.UTC(FIRST_YEAR, 0, 5) + Math.floor(index / CASES_A_DAY) * DAY_MS);
  const date = day.toISOString().slice(0, 10).replaceAll('-', '');
  return `${date}0${String((index % CASES_A_DAY) + 1).padStart(3, '0')}`;
}
