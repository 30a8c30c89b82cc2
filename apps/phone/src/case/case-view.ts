/** What the page of a case says (办件页), as plain data: where it stands, by when, what is next, where to collect. */
import type { CaseStatus } from '@yichuang/domain/casework/case';
import type { LocalDate } from '@yichuang/domain/ids';
import { weekdayOf } from '@yichuang/domain/time';
import type { PhoneCase } from '@yichuang/protocol/cases';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { Tone } from '../page.ts';
import { fill, type Sayings } from '../words.ts';

export interface CaseView {
  readonly tone: Tone;
  /** Of the browser's tab. */
  readonly title: string;
  readonly sign: string;
  readonly state: string;
  readonly item: string;
  readonly department: string;
  /** Name and value of each of its numbers. */
  readonly numbers: readonly Named[];
  /** The answer to "什么时候好": a day, or what has become of it. */
  readonly answer: { readonly label: string | null; readonly big: string };
  /** Beside the day: what was printed, why it stands still. */
  readonly beside: readonly string[];
  readonly next: string;
  /** Papers to bring, to correct or to collect. */
  readonly list: { readonly title: string; readonly rows: readonly string[] } | null;
  readonly where: string | null;
  readonly dates: readonly Named[];
  readonly steps: readonly Named[];
  readonly rating: string | null;
}

export interface Named {
  readonly name: string;
  readonly value: string;
}

type StepWord = keyof Sayings['case']['step'];

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  received: 'waiting',
  correcting: 'missed',
  accepted: 'waiting',
  decided: 'waiting',
  atIssue: 'done',
  handedOut: 'done',
  notAccepted: 'over',
  withdrawn: 'over',
  terminated: 'over',
  closed: 'done',
};
/** Beside the colour of a tone. */
const SIGNS: Readonly<Record<Tone, string>> = {
  waiting: '◔',
  near: '◔',
  called: '◆',
  serving: '●',
  held: '◐',
  missed: '△',
  done: '✓',
  over: '✕',
};

export function caseView(found: PhoneCase, { case: say, weekday }: Sayings): CaseView {
  const day = (date: LocalDate): string => fill(say.day, { date, weekday: weekday[`d${dayNumber(date)}`] });
  const status = found.status as CaseStatus;
  const { itemName, departmentName, dueDate, printedDueDate, today, correction, collect } = found;
  const code = codeInThrees(found.shortCode);
  const running = status === 'accepted';
  const late = running && !found.stopped && dueDate !== null && dueDate < today;
  const moved = printedDueDate !== null && dueDate !== null && printedDueDate !== dueDate;
  const dated = (name: string, date: LocalDate | null): readonly Named[] =>
    date === null ? [] : [{ name, value: day(date) }];
  return {
    tone: late ? 'missed' : TONES[status],
    title: `${say.status[status]} · ${itemName}`,
    sign: SIGNS[late ? 'missed' : TONES[status]],
    state: say.status[status],
    item: itemName,
    department: departmentName,
    numbers: [
      { name: say.code, value: code },
      ...(found.externalNo === null ? [] : [{ name: say.externalNo, value: found.externalNo }]),
    ],
    answer:
      running && dueDate !== null && !found.stopped
        ? { label: say.due, big: day(dueDate) }
        : { label: null, big: say.answer[status] },
    beside: [
      ...(running && found.stopped ? [say.stopped] : []),
      ...(running && moved ? [fill(say.moved, { date: day(printedDueDate) })] : []),
    ],
    next: late ? say.late : say.next[status],
    list: listOf(found, say),
    where: collect?.where ?? null,
    dates: [
      ...dated(say.receivedOn, found.receivedOn),
      ...dated(say.correctionOn, correction?.on ?? null),
      ...dated(say.acceptedOn, found.acceptedOn),
      ...dated(say.promised, printedDueDate),
      ...(moved ? dated(say.expected, dueDate) : []),
    ],
    steps: found.steps.map(({ on, word }) => ({ name: day(on), value: say.step[word as StepWord] ?? word })),
    rating: found.evaluationKey === null ? null : `#rate/${found.evaluationKey}`,
  };
}

function listOf({ correction, collect }: PhoneCase, say: Sayings['case']): CaseView['list'] {
  if (collect !== null) return { title: say.bring, rows: collect.bring };
  return correction && { title: say.toCorrect, rows: correction.materials };
}

function dayNumber(date: LocalDate): Weekday {
  return weekdayOf(date) as Weekday;
}

/** 026 000 173: three and three and three, as it is read aloud. */
export function codeInThrees(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
