/** Messages to applicants in one place (通知): outbox, words, gateway, and the sender that goes on after every start. */
import { join } from 'node:path';
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseId } from '@yichuang/domain/casework/ids';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { ServiceId } from '@yichuang/domain/ids';
import type { NoticeFault, NoticeRow, NoticesAnswer } from '@yichuang/protocol/notices';
import { itemIn, type Book } from '../casework/book.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import type { Log } from '../log.ts';
import type { People } from '../people/people.ts';
import { officeReader } from '../store/office.ts';
import { openFileGateway } from './file-gateway.ts';
import { NO_GATEWAY, type Gateway } from './gateway.ts';
import { openHttpGateway } from './http-gateway.ts';
import { openOutbox, type OutboxRow } from './outbox.ts';
import { openSender } from './sender.ts';
import { messageOf, openTextStore, type TextStore } from './texts.ts';

export interface Notices {
  readonly texts: TextStore;
  readonly status: () => NoticesAnswer;
  /** One round: what is due, and what the log does not know yet. Never rejects. */
  readonly run: () => Promise<void>;
}

const OUTBOX_FILE = 'outbox.log';
/** Of an item that is not in the catalogue; what somebody typed stays out of a message. */
const SOME_ITEM = '事项';
const SHOWN = 100;

export function openNotices(core: Core, config: Config, book: Book, log: Log): Notices {
  const { tables, now, peopleRoom } = core;
  const office = officeReader(tables);
  const outbox = openOutbox(tables);
  const texts = openTextStore(tables, now);
  const gateway = gatewayOf(config);
  const living = tables
    .prepare<[CaseId], string | null>('SELECT living FROM case_file WHERE caseId = ?')
    .pluck();
  const facts = tables.prepare<[CaseId], { shortCode: NoticeRow['shortCode']; itemId: ServiceId | null }>(
    'SELECT shortCode, itemId FROM case_file WHERE caseId = ?',
  );
  const nameOf = (itemId: ServiceId | null): string =>
    (itemId !== null && itemIn(book, itemId)?.name) || SOME_ITEM;

  const caseOf = (caseId: CaseId): Case | null => {
    const text = living.get(caseId);
    return text === undefined || text === null ? null : (JSON.parse(text) as Case);
  };
  const sender = openSender({
    outbox,
    gateway,
    caseOf,
    phoneFor: (current) => phoneFor(peopleRoom.people, current),
    textFor: ({ itemId, shortCode }, about) =>
      messageOf(texts.latest().texts, about, itemId, {
        item: nameOf(itemId),
        code: shortCode,
        place: office().collectAt,
      }),
    execute: core.execute,
    now,
    zoneOffsetMinutes: () => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes,
    log,
  });
  core.onCommit(({ told }) => {
    const ordered = told.some(
      ({ envelope: { type } }) => type === 'ApplicantNotified' || type === 'CollectReminded',
    );
    if (ordered) setImmediate(() => void sender.run());
  });

  const shown = (row: OutboxRow, isWaiting: boolean): NoticeRow[] => {
    const file = facts.get(row.caseId);
    if (!file) return [];
    const { noticeId, caseId, about, at, tries, fault, nextAt } = row;
    const { shortCode, itemId } = file;
    const said = { noticeId, caseId, about, at, tries, fault, shortCode, itemName: nameOf(itemId) };
    return [{ ...said, nextAt: isWaiting ? nextAt : null }];
  };
  return {
    texts,
    status: () => ({
      gateway: gateway.kind,
      waiting: outbox.waiting(SHOWN).flatMap((row) => shown(row, true)),
      failed: outbox.failed(SHOWN).flatMap((row) => shown(row, false)),
    }),
    run: sender.run,
  };
}

/** A demo never sends, whatever its config says: its people are made up, their numbers may be somebody's. */
function gatewayOf({ mode, data, sms }: Config): Gateway {
  if (mode === 'demo') return openFileGateway(join(data, OUTBOX_FILE));
  return sms === null ? NO_GATEWAY : openHttpGateway(sms);
}

/** The applicant's mobile, else that of an agent who may collect. */
function phoneFor(
  people: Pick<People, 'find'>,
  { applicantId, agent }: Case,
): { readonly phone: string } | { readonly fault: NoticeFault } {
  const found = people.find([applicantId, ...(agent?.mayCollect ? [agent.personId] : [])]);
  for (const person of found)
    if (person.state === 'open' && person.traits.hasMobile && person.details.phone !== null)
      return { phone: person.details.phone };
  return {
    fault: found.some(({ state }) => state === 'keyLost' || state === 'damaged') ? 'KeyLost' : 'NoPhone',
  };
}
