/** Lines of the 排队登记表 as they are typed (补录行): digits become times, and each says what it lacks or what is wrong. */
import type { PaperEnd, PaperLine } from '@yichuang/domain/hall/paper';
import { paperFault, paperNumber } from '@yichuang/domain/hall/paper';
import { paperNumberTyped, timeTyped } from '@yichuang/domain/hall/paper-typed';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { CounterId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import { instantAt } from '@yichuang/domain/time';
import { hourMinute } from '../clock-words.ts';
import type { Refusal } from '../explain.ts';

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
  readonly refused: Refusal | null;
}

export type DraftField = 'number' | 'service' | 'takenAt' | 'how' | 'counter' | 'calledAt' | 'finishedAt';
type Lacking = Exclude<DraftField, 'how'>;

export type Checked =
  | { readonly state: 'fresh' }
  | { readonly state: 'lacks'; readonly fields: readonly Lacking[] }
  | { readonly state: 'wrong'; readonly rejection: Rejection | Refusal }
  | { readonly state: 'good'; readonly line: PaperLine };

export interface Place {
  readonly date: LocalDate;
  readonly now: Instant;
  readonly rules: Rules;
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

/** A line that is on record, to be put right: as if it had just been typed. */
export function draftOf({ number, services, takenAt, end }: PaperLine, rules: Rules): Draft {
  const clock = (at: Instant): string => hourMinute(at, rules.zoneOffsetMinutes);
  const counterId = end.how === 'left' ? null : end.counterId;
  const counter = rules.counters.find((one) => one.counterId === counterId)?.number;
  return {
    key: 1,
    number,
    service: services[0] ?? '',
    takenAt: clock(takenAt),
    how: end.how,
    counter: counter === undefined ? '' : String(counter),
    calledAt: end.how === 'left' ? '' : clock(end.calledAt),
    finishedAt: end.how === 'finished' ? clock(end.finishedAt) : '',
    refused: null,
  };
}

/** What was typed over a line: of what the table does not show, nothing is changed. */
export function correctedLine(before: PaperLine, typed: PaperLine): PaperLine {
  const { zoneId, services } = before;
  return typed.services[0] === services[0] ? { ...typed, zoneId, services } : typed;
}
