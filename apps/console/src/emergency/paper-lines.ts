/** Lines of the 排队登记表 as they are typed (补录行): digits become times, and each says what it lacks or what is wrong. */
import type { PaperEnd, PaperLine } from '@yichuang/domain/hall/paper';
import { paperFault, paperNumber } from '@yichuang/domain/hall/paper';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import {
  LocalTime,
  type CounterId,
  type Instant,
  type LocalDate,
  type ServiceId,
  type TicketNumber,
  type ZoneId,
} from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import { instantAt } from '@yichuang/domain/time';
import type { WireRejection } from '@yichuang/protocol/socket';

/** A row of `GET /api/paper-tickets`. */
export interface PaperRow {
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly services: readonly ServiceId[];
  readonly status: LivingState | EndState;
  readonly takenAt: Instant;
  readonly firstCalledAt: Instant | null;
  readonly counterId: CounterId | null;
  readonly endedAt: Instant | null;
}

/** As typed. */
export interface Draft {
  readonly key: number;
  readonly number: string;
  readonly service: string;
  readonly takenAt: string;
  readonly how: PaperEnd['how'];
  /** The window's number. */
  readonly counter: string;
  readonly calledAt: string;
  readonly finishedAt: string;
  /** What the hub said when it was sent. */
  readonly refused: WireRejection | null;
}

export type DraftField = 'number' | 'service' | 'takenAt' | 'how' | 'counter' | 'calledAt' | 'finishedAt';
type Lacking = Exclude<DraftField, 'how'>;

export type Checked =
  | { readonly state: 'fresh' }
  | { readonly state: 'lacks'; readonly fields: readonly Lacking[] }
  | { readonly state: 'wrong'; readonly rejection: Rejection | WireRejection }
  | { readonly state: 'good'; readonly line: PaperLine };

export interface Place {
  readonly date: LocalDate;
  readonly now: Instant;
  readonly rules: Rules;
}

/** `905`, `0905`, `9:05`, `9：05`, `9.05` → 09:05; null: no time. */
export function timeTyped(text: string): LocalTime | null {
  const parts = /^(\d{1,2})[:：.．]?(\d{2})$/u.exec(text.trim());
  if (!parts) return null;
  return LocalTime.safeParse(`${String(parts[1]).padStart(2, '0')}:${String(parts[2])}`).data ?? null;
}

/** `7`, `007`, `e7`, `E007` → E007; null: not of the sheet. */
export function paperNumberTyped(text: string): TicketNumber | null {
  const digits = /^[eE]?(\d{1,3})$/.exec(text.trim())?.[1];
  return digits === undefined ? null : paperNumber(Number(digits));
}

/** The line after this one: the next number, the same item and window. */
export function nextDraft(last: Draft | undefined, key: number): Draft {
  const number = last && paperNumberTyped(last.number);
  const following = number ? paperNumber(Number(number.slice(1)) + 1) : paperNumber(1);
  return {
    key,
    number: following ?? '',
    service: last?.service ?? '',
    takenAt: '',
    how: 'finished',
    counter: last?.counter ?? '',
    calledAt: '',
    finishedAt: '',
    refused: null,
  };
}

/** Each line with those above it; `known`: what is on record for the day. */
export function checkedDrafts(
  drafts: readonly Draft[],
  place: Place,
  known: readonly PaperLine[],
): readonly Checked[] {
  const lines = [...known];
  return drafts.map((draft) => {
    const checked = checkedOf(draft, place, lines);
    if (checked.state === 'good') lines.push(checked.line);
    return checked;
  });
}

function checkedOf(draft: Draft, place: Place, known: readonly PaperLine[]): Checked {
  const { rules, date, now } = place;
  const at = (typed: string): Instant | null => {
    const time = timeTyped(typed);
    return time && instantAt(date, time, rules.zoneOffsetMinutes);
  };
  const number = paperNumberTyped(draft.number);
  const service = rules.services.find(({ serviceId }) => serviceId === draft.service);
  const zoneId = service?.zoneIds[0];
  const takenAt = at(draft.takenAt);
  const counter = rules.counters.find((one) => String(one.number) === draft.counter.trim());
  const [calledAt, finishedAt] = [at(draft.calledAt), at(draft.finishedAt)];
  const typed = draft.takenAt + draft.calledAt + draft.finishedAt;
  if (typed.trim() === '' && draft.how !== 'left') return { state: 'fresh' };

  const isCalled = draft.how !== 'left';
  const has: Readonly<Record<Lacking, boolean>> = {
    number: number !== null,
    service: zoneId !== undefined,
    takenAt: takenAt !== null,
    counter: !isCalled || counter !== undefined,
    calledAt: !isCalled || calledAt !== null,
    finishedAt: draft.how !== 'finished' || finishedAt !== null,
  };
  const fields = (Object.keys(has) as Lacking[]).filter((field) => !has[field]);
  const end = endOf(draft.how, counter?.counterId ?? null, calledAt, finishedAt);
  if (fields.length > 0 || !number || !service || !zoneId || !takenAt || !end)
    return { state: 'lacks', fields };
  const line: PaperLine = { number, zoneId, services: [service.serviceId], takenAt, end };
  const rejection = paperFault(line, { date, rules, now, known }) ?? draft.refused;
  return rejection ? { state: 'wrong', rejection } : { state: 'good', line };
}

function endOf(
  how: PaperEnd['how'],
  counterId: CounterId | null,
  calledAt: Instant | null,
  finishedAt: Instant | null,
): PaperEnd | null {
  if (how === 'left') return { how };
  if (counterId === null || calledAt === null) return null;
  if (how === 'noShow') return { how, counterId, calledAt };
  return finishedAt && { how, counterId, calledAt, finishedAt };
}

/** What is on record as the lines that new ones have to agree with. */
export function lineOfRow(row: PaperRow): PaperLine {
  const { number, zoneId, services, takenAt, status, counterId, firstCalledAt, endedAt } = row;
  const how = status === 'finished' ? 'finished' : firstCalledAt === null ? 'left' : 'noShow';
  const end = endOf(how, counterId, firstCalledAt, endedAt) ?? { how: 'left' as const };
  return { number, zoneId, services, takenAt, end };
}
