/** The hall's own settings on disk (大厅自设): revisions by part; the newest whose day has come is in force. */
import { OWN_PARTS, OwnSettings, type OwnPart } from '@yichuang/domain/catalogue/own-settings';
import type { AccountId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface OwnRevision {
  readonly revision: number;
  readonly part: OwnPart;
  readonly content: OwnSettings[OwnPart];
  readonly fromDate: LocalDate;
  readonly accountId: AccountId | null;
  readonly storedAt: Instant;
  /** The revision that this one takes back. */
  readonly undoes: number | null;
}

export interface OwnStore {
  /** The newest of a part whose day has come by `today`; null: the catalogue's. */
  inForce(part: OwnPart, today: LocalDate): OwnRevision | null;
  /** The newest of a part, in force or waiting for its day. */
  latest(part: OwnPart): OwnRevision | null;
  /** The one of the same part before it; null: the catalogue's. */
  before(revision: OwnRevision): OwnRevision | null;
  /** Newest first. */
  history(most: number): readonly OwnRevision[];
  put(change: Omit<OwnRevision, 'revision'>): OwnRevision;
}

interface Row extends Omit<OwnRevision, 'content'> {
  readonly content: string;
}

/** `shipped`: what a revision of an older form is completed with. */
export function openOwnStore(database: Database, shipped: OwnSettings): OwnStore {
  const inForce = database.prepare<[string, string], Row>(
    'SELECT * FROM own_settings WHERE part = ? AND fromDate <= ? ORDER BY revision DESC LIMIT 1',
  );
  const before = database.prepare<[string, number], Row>(
    'SELECT * FROM own_settings WHERE part = ? AND revision < ? ORDER BY revision DESC LIMIT 1',
  );
  const history = database.prepare<[number], Row>(
    'SELECT * FROM own_settings ORDER BY revision DESC LIMIT ?',
  );
  const insert = database.prepare<[string, string, string, string | null, string, number | null], Row>(
    `INSERT INTO own_settings (part, content, fromDate, accountId, storedAt, undoes)
     VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const opened = (row: Row): OwnRevision => ({
    ...row,
    content: OwnSettings.shape[row.part].parse(inThisForm(row.part, JSON.parse(row.content), shipped)),
  });
  const read = (row: Row | undefined): OwnRevision | null => (row ? opened(row) : null);
  return {
    inForce: (part, today) => read(inForce.get(part, today)),
    latest: (part) => read(before.get(part, Number.MAX_SAFE_INTEGER)),
    before: ({ part, revision }) => read(before.get(part, revision)),
    history: (most) => history.all(most).map(opened),
    put: ({ part, content, fromDate, accountId, storedAt, undoes }) => {
      const row = insert.get(part, JSON.stringify(content), fromDate, accountId, storedAt, undoes);
      if (!row) throw new Error('the revision was not stored');
      return opened(row);
    },
  };
}

/** The parts in force on a day, and by which revisions: another name means that something came into force. */
export function ownOn(
  store: OwnStore,
  today: LocalDate,
): { readonly own: Partial<OwnSettings>; readonly name: string } {
  const found = OWN_PARTS.flatMap((part) => store.inForce(part, today) ?? []);
  return {
    own: Object.fromEntries(found.map(({ part, content }) => [part, content])),
    name: found.map(({ revision }) => revision).join(' '),
  };
}

/**
 * A field that came later is as delivered. Before zones could be set, `counters` was the list of which counter serves
 * which zones.
 */
function inThisForm(part: OwnPart, content: unknown, shipped: OwnSettings): unknown {
  if (part !== 'counters' || !Array.isArray(content))
    return Array.isArray(content) ? content : { ...shipped[part], ...(content as object) };
  const served = content as readonly { readonly counterId: string }[];
  return {
    ...shipped.counters,
    counters: shipped.counters.counters.map((counter) => ({
      ...counter,
      ...served.find(({ counterId }) => counterId === counter.counterId),
    })),
  };
}
