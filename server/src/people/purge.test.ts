import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkCharacterOf } from '@yichuang/domain/identity/check-digit';
import type { CaseId, FileId } from '@yichuang/domain/casework/ids';
import type { AccountId, Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import { PersonInput } from '@yichuang/protocol/people';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../casework/files.ts';
import { makeBackup } from '../store/backup.ts';
import { compact } from '../store/compact.ts';
import { openStore, type Store } from '../store/open.ts';
import { restoreBackup } from '../store/restore.ts';
import { newFolder } from '../testing/hall.ts';
import { openKeyRing } from './key-ring.ts';
import { openPeople, type People } from './people.ts';
import { openPurge, type Purge } from './purge.ts';
import { USUAL_RETENTION } from './retention.ts';
import { openReveals } from './reveals.ts';
import { openPersonUses, type PersonUses } from './uses.ts';
import { openVault, type Vault } from './vault.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const DAY_MS = 24 * 3_600_000;
const after = (days: number): Instant => plusMs(NOW, days * DAY_MS + 1);

let data: string;
let store: Store;
let vault: Vault;
let people: People;
let uses: PersonUses;
let purge: Purge;

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
  vault = openVault(openKeyRing(store.tables, data, NOW));
  people = openPeople(store.tables, vault);
  uses = openPersonUses(store.tables);
  purge = openPurge(store.tables, USUAL_RETENTION);
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const numberOf = (index: number): string => {
  const first17 = `46902919900101${String(index).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
function add(index: number, name = `王小明`, kind: 'natural' | 'organisation' = 'natural'): PersonId {
  const input = PersonInput.parse({
    kind,
    name,
    identity: kind === 'natural' ? { kind: 'residentId', number: numberOf(index) } : null,
    phone: `138${String(index).padStart(8, '0')}`,
  });
  const kept = people.add(input, { at: NOW, today: '2026-11-23' as LocalDate });
  if (!kept.ok) throw new Error(kept.code);
  return kept.personId;
}
const stateOf = (personId: PersonId): string | undefined => people.find([personId])[0]?.state;
const NONE = { unused: 0, afterCase: 0, notes: 0 };

describe('who is purged', () => {
  it('whoever no case uses after a day, and not before', () => {
    const personId = add(1);
    expect(purge.some(plusMs(NOW, DAY_MS), 'clock')).toEqual(NONE);
    expect(purge.due(after(1))).toEqual({ ...NONE, unused: 1 });
    expect(purge.some(after(1), 'clock')).toEqual({ ...NONE, unused: 1 });
    expect(stateOf(personId)).toBe('purged');
    expect(purge.some(after(1), 'clock')).toEqual(NONE);
  });

  it('nobody whom a case uses, however old; three years after the end of the last of their cases', () => {
    const personId = add(1);
    uses.begin('case-1', personId);
    uses.begin('case-2', personId);
    uses.end('case-1', after(10));
    expect(purge.due(after(20_000))).toEqual(NONE);
    uses.end('case-2', after(20));
    expect(purge.due(after(20 + 3 * 365 - 1))).toEqual(NONE);
    expect(purge.some(after(21 + 3 * 365), 'clock')).toEqual({ ...NONE, afterCase: 1 });
    expect(uses.traits(personId)).toBeNull();
  });

  it('a case that is taken up again keeps its people', () => {
    const personId = add(1);
    uses.begin('case-1', personId);
    uses.end('case-1', after(1));
    uses.begin('case-1', personId);
    expect(purge.due(after(20_000))).toEqual(NONE);
  });

  it('each kind by its own rule', () => {
    purge = openPurge(store.tables, { ...USUAL_RETENTION, organisationDays: 10 });
    const [person, company] = [add(1), add(2, '七仙合作社', 'organisation')];
    for (const personId of [person, company]) uses.begin('case-1', personId);
    uses.end('case-1', NOW);
    expect(purge.some(after(11), 'clock')).toEqual({ ...NONE, afterCase: 1 });
    expect([stateOf(person), stateOf(company)]).toEqual(['open', 'purged']);
  });

  it('nobody who was looked up just now', () => {
    const personId = add(1);
    const look = { personId, accountId: 'a' as AccountId, how: 'lookup', reason: null } as const;
    openReveals(store.tables, vault).record(look, after(1));
    expect(purge.due(after(1.5))).toEqual(NONE);
    expect(purge.due(after(2.5))).toEqual({ ...NONE, unused: 1 });
  });

  it('also whose key is lost', () => {
    const personId = add(1);
    rmSync(join(data, 'keys'), { recursive: true });
    people = openPeople(store.tables, openVault(openKeyRing(store.tables, data, NOW)));
    expect(stateOf(personId)).toBe('keyLost');
    purge.some(after(1), 'clock');
    expect(stateOf(personId)).toBe('purged');
  });

  it('a bounded number at a time, each time on record, without a name', () => {
    for (let index = 0; index < 250; index += 1) add(index);
    expect(purge.some(after(1), 'manager-1').unused).toBe(200);
    expect(purge.some(after(1), 'manager-1').unused).toBe(50);
    expect(store.tables.prepare('SELECT at, "by", rule, count FROM purge').all()).toEqual([
      { at: after(1), by: 'manager-1', rule: 'unused', count: 200 },
      { at: after(1), by: 'manager-1', rule: 'unused', count: 50 },
    ]);
    expect(purge.last()).toEqual({ at: after(1), count: 250 });
  });
});

describe('what is left of them', () => {
  interface Traces {
    readonly [name: string]: Buffer;
  }
  const tracesOf = (personId: PersonId): Traces => {
    const row = store.tables
      .prepare<[PersonId], Traces>(
        'SELECT sealed, nonce, identityIndex, phoneIndex, nameIndex FROM person WHERE personId = ?',
      )
      .get(personId);
    const pieces = store.tables
      .prepare<[PersonId], Buffer>('SELECT token FROM person_piece JOIN person USING (id) WHERE personId = ?')
      .pluck()
      .all(personId);
    return { ...row!, ...Object.fromEntries(pieces.map((token, index) => [`piece ${index}`, token])) };
  };
  const filesOf = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile());
  /** Which of the traces stand in which file. Half a trace is one, too: it may lie across two pages. */
  const foundIn = (...of: readonly Traces[]): readonly string[] =>
    filesOf(data).flatMap((file) => {
      const bytes = readFileSync(file);
      return of
        .flatMap((traces) => Object.entries(traces))
        .filter(([, trace]) => bytes.includes(trace.subarray(0, 12)) || bytes.includes(trace.subarray(-12)))
        .map(([name]) => `${name} in ${file.slice(data.length)}`);
    });

  it('nothing in the database, its write-ahead file, its free pages, and new backups', () => {
    // Many rows come and go, so that pages are split, merged and freed around the one that is looked for.
    const names = ['符', '王', '黄', '陈', '李', '吴'];
    const added = Array.from({ length: 600 }, (_, index) =>
      add(index, `${names[index % 6]}${String.fromCodePoint(0x4e00 + index, 0x5e00 + ((index * 37) % 600))}`),
    );
    const kept = added.filter((_, index) => index % 3 === 0);
    const gone = added.filter((_, index) => index % 3 !== 0);
    for (const personId of kept) uses.begin('case-1', personId);
    for (const [index, personId] of kept.entries()) {
      if (index % 2 === 0)
        people.update(personId, longer(index), { at: NOW, today: '2026-11-23' as LocalDate });
    }
    const sample = gone.filter((_, index) => index % 7 === 0).map(tracesOf);
    for (const traces of sample) {
      expect(Object.keys(traces).length).toBeGreaterThan(5);
    }
    expect(foundIn(...sample).length).toBeGreaterThan(sample.length);

    while (purge.some(after(1), 'clock').unused > 0);
    expect(purge.unsettled()).toBe(2);
    compact(store.file);
    const backup = makeBackup(store.file, data, after(1), USUAL_RETENTION.backupDays);
    expect(filesOf(data)).toContain(backup);
    expect(foundIn(...sample)).toEqual([]);
    expect(gone.map(stateOf).every((state) => state === 'purged')).toBe(true);
    expect(kept.map(stateOf).every((state) => state === 'open')).toBe(true);
  });

  it('while somebody reads the write-ahead file it is not compacted, and that is said', () => {
    const traces = tracesOf(add(1));
    const reader = new Database(store.file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM person').all();
    purge.some(after(1), 'clock');
    expect(() => compact(store.file)).toThrow(expect.objectContaining({ code: 'Busy' }));
    reader.exec('COMMIT');
    reader.close();
    compact(store.file);
    expect(foundIn(traces)).toEqual([]);
    purge.settled(1, after(1));
    expect(purge.unsettled()).toBeNull();
  });

  it('no scan of a result of theirs; a scan of somebody else’s case stays', () => {
    const [gone, stays] = [add(1), add(2)];
    const files = openFiles(store.tables, vault);
    const scanned = (caseId: string): FileId =>
      files.keep(
        { caseId: caseId as CaseId, kind: 'application/pdf', content: Buffer.from('%PDF- 王小明的证') },
        'clerk' as AccountId,
        NOW,
      );
    uses.begin('case-1', gone);
    uses.begin('case-2', stays);
    const [theirs, other] = [scanned('case-1'), scanned('case-2')];
    const sealed = store.tables
      .prepare<[FileId], Traces>('SELECT sealed, nonce FROM file WHERE fileId = ?')
      .get(theirs)!;
    uses.end('case-1', NOW);
    expect(foundIn(sealed)).not.toEqual([]);
    purge.some(after(3 * 365), 'clock');
    compact(store.file);
    expect(files.read(theirs)).toBeNull();
    expect(files.read(other)).toMatchObject({ caseId: 'case-2' });
    expect(foundIn(sealed)).toEqual([]);
  });

  it('restored from a copy that is older than the purge, they are purged again', () => {
    const personId = add(1);
    const copy = makeBackup(store.file, data, NOW, USUAL_RETENTION.backupDays);
    const traces = tracesOf(personId);
    purge.some(after(1), 'clock');
    store.close();
    restoreBackup(copy, data, after(1));
    store = openStore(data);
    people = openPeople(store.tables, openVault(openKeyRing(store.tables, data, NOW)));
    purge = openPurge(store.tables, USUAL_RETENTION);
    expect(stateOf(personId)).toBe('open');
    expect(purge.some(after(1), 'clock')).toEqual({ ...NONE, unused: 1 });
    expect(stateOf(personId)).toBe('purged');
    compact(store.file);
    // The copy itself, and what the restore put aside, go when they are older than the hall keeps copies.
    makeBackup(store.file, data, after(1 + USUAL_RETENTION.backupDays), USUAL_RETENTION.backupDays);
    expect(foundIn(traces)).toEqual([]);
  });

  it('no reason of those who looked', () => {
    const personId = add(1);
    const reveals = openReveals(store.tables, vault);
    const look = { personId, accountId: 'clerk' as AccountId, how: 'reveal', reason: '王小明来电' } as const;
    reveals.record(look, NOW);
    expect(reveals.list({ personId })).toMatchObject([{ ...look, at: NOW }]);
    purge.some(after(2), 'clock');
    expect(reveals.list({ personId })).toMatchObject([{ ...look, reason: null }]);
    purge.some(after(2 + 3 * 365), 'clock');
    expect(reveals.list({ personId })).toEqual([]);
  });
});

const longer = (index: number): PersonInput =>
  PersonInput.parse({
    kind: 'natural',
    name: `改过的名字${index}`,
    identity: null,
    address: '保亭黎族苗族自治县'.repeat(1 + (index % 9)),
  });
