/** Trees and their versions on disk (情形版本): what may follow what is in desk.ts, that nothing published changes is in the table itself. */
import { TreeBody, type Tree, type TreeId } from '@yichuang/domain/guidance/tree';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import type { TreeState, VersionCard } from '@yichuang/protocol/guidance';
import type { Database } from 'better-sqlite3';

export interface Person {
  readonly accountId: string | null;
  readonly name: string;
}

export interface TreeStore {
  treeOf(itemId: ServiceId): TreeId | null;
  itemOf(treeId: TreeId): ServiceId | null;
  addTree(treeId: TreeId, itemId: ServiceId, at: Instant): void;
  versions(treeId: TreeId): readonly VersionCard[];
  /** Any version, for ever. */
  read(treeId: TreeId, version: number): Tree | null;
  /** Null for what is still being written: nobody may be asked by it. */
  readPublished(treeId: TreeId, version: number): Tree | null;
  /** The one that holds on a day: null when there is none, or when it was taken out of use. */
  inForce(treeId: TreeId, date: LocalDate): VersionCard | null;
  /** Draft or confirmed. */
  open(treeId: TreeId): VersionCard | null;
  /** Who wrote the open version last. */
  authorOf(treeId: TreeId): Person | null;
  /** A new draft, or new words in the open one, which must then be tried and confirmed again. */
  saveDraft(treeId: TreeId, body: TreeBody, by: Person, at: Instant, note: string | null): VersionCard;
  markTried(treeId: TreeId, version: number, at: Instant): void;
  confirm(treeId: TreeId, version: number, by: Person, at: Instant): void;
  publish(treeId: TreeId, version: number, from: LocalDate, by: Person | null, at: Instant): void;
  retire(treeId: TreeId, version: number, at: Instant): void;
  /** Counts every change, so that what was read can be kept until then. */
  changes(): number;
}

interface Row extends Omit<VersionCard, 'author' | 'reviewer'> {
  readonly state: TreeState;
  readonly authorName: string | null;
  readonly reviewerName: string | null;
}

const COLUMNS =
  'treeId, version, state, authorName, savedAt, triedAt, reviewerName, confirmedAt, effectiveFrom, publishedAt, retiredAt, note';

export function openTreeStore(database: Database): TreeStore {
  const treeOf = database.prepare<[string], TreeId>('SELECT treeId FROM tree WHERE itemId = ?').pluck();
  const itemOf = database.prepare<[string], ServiceId>('SELECT itemId FROM tree WHERE treeId = ?').pluck();
  const addTree = database.prepare('INSERT INTO tree (treeId, itemId, createdAt) VALUES (?, ?, ?)');
  const versions = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM tree_version WHERE treeId = ? ORDER BY version DESC`,
  );
  const bodyOf = database
    .prepare<[string, number], string>('SELECT body FROM tree_version WHERE treeId = ? AND version = ?')
    .pluck();
  const publishedBodyOf = database
    .prepare<[string, number], string>(
      'SELECT body FROM tree_version WHERE treeId = ? AND version = ? AND publishedAt IS NOT NULL',
    )
    .pluck();
  const inForce = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM tree_version
     WHERE treeId = ? AND publishedAt IS NOT NULL AND effectiveFrom <= ?
     ORDER BY effectiveFrom DESC, version DESC LIMIT 1`,
  );
  const open = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM tree_version WHERE treeId = ? AND state IN ('draft', 'confirmed')`,
  );
  const authorOf = database.prepare<[string], Person>(
    `SELECT author AS accountId, authorName AS name FROM tree_version
     WHERE treeId = ? AND state IN ('draft', 'confirmed')`,
  );
  const insert = database.prepare(
    `INSERT INTO tree_version (treeId, version, state, body, author, authorName, savedAt, note)
     SELECT :treeId, coalesce(max(version), 0) + 1, 'draft', :body, :author, :authorName, :at, :note
     FROM tree_version WHERE treeId = :treeId`,
  );
  const rewrite = database.prepare(
    `UPDATE tree_version SET state = 'draft', body = :body, author = :author, authorName = :authorName,
       savedAt = :at, note = :note, triedAt = NULL, reviewer = NULL, reviewerName = NULL, confirmedAt = NULL
     WHERE treeId = :treeId AND state IN ('draft', 'confirmed')`,
  );
  const tried = database.prepare('UPDATE tree_version SET triedAt = ? WHERE treeId = ? AND version = ?');
  const confirm = database.prepare(
    `UPDATE tree_version SET state = 'confirmed', reviewer = ?, reviewerName = ?, confirmedAt = ?
     WHERE treeId = ? AND version = ?`,
  );
  const publish = database.prepare(
    `UPDATE tree_version SET state = 'published', effectiveFrom = ?, publisher = ?, publishedAt = ?
     WHERE treeId = ? AND version = ?`,
  );
  const retire = database.prepare(
    `UPDATE tree_version SET state = 'retired', retiredAt = ? WHERE treeId = ? AND version = ?`,
  );
  let changes = 0;

  const openOf = (treeId: TreeId): VersionCard | null => card(open.get(treeId));

  return {
    treeOf: (itemId) => treeOf.get(itemId) ?? null,
    itemOf: (treeId) => itemOf.get(treeId) ?? null,
    addTree: (treeId, itemId, at) => {
      addTree.run(treeId, itemId, at);
    },
    versions: (treeId) => versions.all(treeId).flatMap((row) => card(row) ?? []),
    read: (treeId, version) => treeIn(treeId, version, bodyOf.get(treeId, version)),
    readPublished: (treeId, version) => treeIn(treeId, version, publishedBodyOf.get(treeId, version)),
    inForce: (treeId, date) => {
      const newest = card(inForce.get(treeId, date));
      return newest?.state === 'published' ? newest : null;
    },
    open: openOf,
    authorOf: (treeId) => authorOf.get(treeId) ?? null,
    saveDraft: (treeId, body, by, at, note) => {
      const text = JSON.stringify(body);
      const row = { treeId, body: text, author: by.accountId, authorName: by.name, at, note };
      const { changes: rewritten } = rewrite.run(row);
      if (rewritten === 0) insert.run(row);
      changes += 1;
      const saved = openOf(treeId);
      if (saved === null) throw new Error('a draft that was saved is not there');
      return saved;
    },
    markTried: (treeId, version, at) => {
      tried.run(at, treeId, version);
    },
    confirm: (treeId, version, by, at) => {
      confirm.run(by.accountId, by.name, at, treeId, version);
      changes += 1;
    },
    publish: (treeId, version, from, by, at) => {
      publish.run(from, by?.accountId ?? null, at, treeId, version);
      changes += 1;
    },
    retire: (treeId, version, at) => {
      retire.run(at, treeId, version);
      changes += 1;
    },
    changes: () => changes,
  };
}

function treeIn(treeId: TreeId, version: number, text: string | undefined): Tree | null {
  return text === undefined ? null : { treeId, version, body: TreeBody.parse(JSON.parse(text)) };
}

function card(row: Row | undefined): VersionCard | null {
  if (!row) return null;
  const { authorName, reviewerName, ...rest } = row;
  return { ...rest, author: authorName, reviewer: reviewerName };
}
