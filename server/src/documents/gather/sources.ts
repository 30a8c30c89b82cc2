/**
 * Where the words of a document come from (文书资料): people, notes, names, catalogue, settings; read inside the transaction
 * of the facts, on the connection of the log, so that a document says what held in that instant.
 */
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseId, DocumentId } from '@yichuang/domain/casework/ids';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { Item } from '@yichuang/domain/catalogue/matters';
import type { Department, Hall } from '@yichuang/domain/catalogue/premises';
import type { Envelope } from '@yichuang/domain/event';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { Instant, PersonId } from '@yichuang/domain/ids';
import { clockAt, dateAt } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { itemIn, type Book } from '../../casework/book.ts';
import { openCaseReader } from '../../casework/case-reader.ts';
import { openTreeStore } from '../../guidance/tree-store.ts';
import { openPeople } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import type { Vault } from '../../people/vault.ts';
import { openEventReader } from '../../store/event-log.ts';
import { noteReader } from '../../store/notes.ts';
import { officeReader } from '../../store/office.ts';
import { settingsReader } from '../../store/settings.ts';
import type { Minute } from '../content.ts';
import { wide } from '../punctuation.ts';
import type { CodeLinks } from './links.ts';

export interface Sources {
  readonly links: CodeLinks;
  readonly hall: Hall;
  office(): OfficeRules;
  person(personId: PersonId): Person | null;
  note(noteId: string | null): string;
  /** A member of staff by the name they go by; empty for the clock. */
  accountName(accountId: string | null): string;
  department(departmentId: string): Department | null;
  item(itemId: string | null): Item | null;
  materialName(materialId: string | null): string;
  /** 3号窗口; 综合窗口 where it has no number */
  counterWords(counterId: string | null): string;
  /** The answers in the words of the tree that was asked. */
  scenario(current: Case): string[];
  caseOf(caseId: CaseId): Case | null;
  documentNo(documentId: DocumentId | null): string | null;
  /** Everything in the stream so far. */
  life(stream: string): readonly Envelope[];
  minute(at: Instant): Minute;
}

/** A township has one room and no numbers on its windows. */
const ROOM = '综合窗口';

export function openSources(database: Database, vault: Vault, book: Book, links: CodeLinks): Sources {
  const people = openPeople(database, vault);
  const notes = noteReader(database, vault);
  const trees = openTreeStore(database);
  const rules = settingsReader(database);
  const account = database
    .prepare<[string], string>('SELECT displayName FROM account WHERE accountId = ?')
    .pluck();
  const number = database
    .prepare<[string], string | null>('SELECT documentNo FROM document WHERE documentId = ?')
    .pluck();
  const events = openEventReader(database);
  const cases = openCaseReader(database, events);
  const { catalogue, hall } = book;

  return {
    links,
    hall: hall.hall,
    office: officeReader(database),
    person: (personId) => people.find([personId])[0] ?? null,
    note: (noteId) => (noteId === null ? '' : (notes([noteId])[0]?.text ?? '')),
    accountName: (accountId) => (accountId === null ? '' : (account.get(accountId) ?? '')),
    department: (departmentId) => catalogue.departments.find(({ id }) => id === departmentId) ?? null,
    item: (itemId) => (itemId === null ? null : itemIn(book, itemId as Item['id'])),
    materialName: (materialId) =>
      materialId === null
        ? '申请书'
        : wide(catalogue.materials.find(({ id }) => id === materialId)?.name ?? ''),
    counterWords: (counterId) => {
      const counter = catalogue.counters.find(({ id }) => id === counterId);
      return counter ? `${counter.number}号窗口` : ROOM;
    },
    scenario: ({ terms }) => {
      const tree = terms?.tree && trees.read(terms.tree.treeId, terms.tree.version);
      if (!tree) return [];
      const options = tree.body.nodes.flatMap((node) => node.options);
      return terms.answers.flatMap((answer) => {
        const option = options.find(({ id }) => id === answer);
        return option ? [wide(option.label)] : [];
      });
    },
    caseOf: (caseId) => cases.read(caseId),
    documentNo: (documentId) => (documentId === null ? null : (number.get(documentId) ?? null)),
    life: (stream) => [...events.ofStream(stream)],
    minute: (at) => {
      const offset = (rules() ?? NO_RULES).zoneOffsetMinutes;
      return `${dateAt(at, offset)} ${clockAt(at, offset)}`;
    },
  };
}
