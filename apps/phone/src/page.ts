/** What the page says (页面), as plain data: from what is known to words, nothing drawn yet. */
import type { ProgressAnswer } from '@yichuang/protocol/progress';
import { hourMinuteSecond } from '@yichuang/ui/clock-words';
import { numberRanges } from '@yichuang/ui/number-ranges';
import type { Known } from './follow.ts';
import { fill, sayingsIn, spoken, type PhoneLanguage, type Sayings } from './words.ts';

/** Which ground it stands on; each has its own words and sign beside the colour. */
export type Tone = 'waiting' | 'near' | 'called' | 'serving' | 'held' | 'missed' | 'done' | 'over';

export interface TicketPage {
  readonly kind: 'ticket';
  readonly tone: Tone;
  /** Of the browser's tab, which may be all that is seen. */
  readonly title: string;
  readonly demo: boolean;
  readonly hall: string;
  /** 社会事务 · 高龄补贴 */
  readonly matter: string;
  readonly number: string;
  /** Why the number may come out of order. */
  readonly tag: 'priority' | 'appointment' | null;
  readonly sign: string;
  readonly state: string;
  /** The answer to the page's question: minutes, a counter, or what has become of it. */
  readonly answer: { readonly label: string | null; readonly big: string };
  readonly lines: readonly string[];
  /** People in front as a picture; null = nothing to draw. */
  readonly ahead: { readonly count: number; readonly words: string; readonly label: string | null } | null;
  readonly missedRule: string | null;
  /** Address of the page on which this visit can be rated. */
  readonly rating: string | null;
  readonly mayRing: boolean;
  readonly phone: string;
  readonly age: { readonly words: string; readonly offline: boolean };
}

export interface NoticePage {
  readonly kind: 'notice';
  readonly title: string;
  readonly advice: string | null;
  readonly again: boolean;
}

export type Page = TicketPage | NoticePage;

/** From so few people in front on nobody should walk away. */
const NEAR = 2;

export function pageOf(known: Known | { readonly kind: 'noKey' }, language: PhoneLanguage): Page {
  const say = sayingsIn(language);
  switch (known.kind) {
    case 'loading':
      return { kind: 'notice', title: say.loading, advice: null, again: false };
    case 'noKey':
    case 'unknown':
      return { kind: 'notice', ...say[known.kind], again: false };
    case 'noAnswer':
      return { kind: 'notice', title: say.noAnswer.title, advice: say.noAnswer.advice, again: true };
    case 'seen':
      return ticketPage(known.progress, known.offline, language, say);
  }
}

type Said = Pick<TicketPage, 'tone' | 'title' | 'sign' | 'answer' | 'lines'> &
  Partial<Pick<TicketPage, 'ahead'>>;

function ticketPage(
  progress: ProgressAnswer,
  offline: boolean,
  language: PhoneLanguage,
  say: Sayings,
): TicketPage {
  const {
    number,
    status,
    priority,
    appointment,
    demo,
    hall,
    phone,
    zone,
    service,
    missed,
    evaluationKey,
    now,
  } = progress;
  const matter = [zone, service].flatMap((words) => (words ? [spoken(language, words)] : []));
  const comes = status === 'waiting' || status === 'called' || status === 'noShow';
  return {
    kind: 'ticket',
    ahead: null,
    ...saidOf(progress, progress.guideDesk ? say : { ...say, ...say.atWindow }),
    demo,
    hall: spoken(language, hall),
    matter: [...new Set(matter)].join(' · '),
    number,
    tag: appointment ? 'appointment' : priority ? 'priority' : null,
    state: say.states[status],
    missedRule: comes ? spoken(language, missed) : null,
    rating: evaluationKey === null ? null : `#rate/${evaluationKey}`,
    mayRing: status === 'waiting',
    phone,
    age: { words: fill(offline ? say.offline : say.updated, { time: hourMinuteSecond(now) }), offline },
  };
}

function saidOf(progress: ProgressAnswer, say: Sayings): Said {
  const { number, status, priorityNextDay } = progress;
  const counter = progress.counterNumber ?? '—';
  const ended = ({ title, advice }: { readonly title: string; readonly advice: string }): Said => ({
    tone: status === 'finished' ? 'done' : 'over',
    title: `${number} ${title}`,
    sign: status === 'finished' ? '✓' : '✕',
    answer: { label: null, big: title },
    lines: [advice],
  });
  switch (status) {
    case 'waiting':
      return waiting(progress, say);
    case 'called':
      return {
        tone: 'called',
        title: fill(say.titleCalled, { counter }),
        sign: '◆',
        answer: { label: say.called.go, big: fill(say.called.counter, { counter }) },
        lines: [say.called.advice],
      };
    case 'serving':
      return atCounter('serving', '●', say.serving);
    case 'held':
      return atCounter('held', '◐', say.held);
    case 'noShow':
      return atCounter('missed', '△', say.noShow);
    case 'finished':
    case 'cancelled':
    case 'abandoned':
      return ended(say[status]);
    case 'expired':
      return ended(priorityNextDay ? say.nextDay : say.expired);
  }

  function atCounter(
    tone: Tone,
    sign: string,
    words: { readonly title: string; readonly advice: string },
  ): Said {
    const big = fill(words.title, { counter });
    return {
      tone,
      title: `${number} ${big}`,
      sign,
      answer: { label: null, big },
      lines: [fill(words.advice, { counter })],
    };
  }
}

function waiting(progress: ProgressAnswer, say: Sayings): Said {
  const { number, low, high, counterNumber, seats } = progress;
  const ahead = progress.ahead ?? 0;
  const next = ahead === 0;
  const where =
    counterNumber !== null
      ? fill(say.kept, { counter: counterNumber })
      : seats.length > 0
        ? fill(say.seats, { counters: numberRanges(seats) })
        : say.seatsAnywhere;
  const known = low !== null && high !== null;
  return {
    tone: ahead <= NEAR ? 'near' : 'waiting',
    title: fill(say.titleWaiting, { number, ahead }),
    sign: '◔',
    answer: {
      label: known ? say.wait.label : null,
      big: known ? fill(low === 0 ? say.wait.soon : say.wait.minutes, { low, high }) : say.wait.unknown,
    },
    lines: [
      known ? say.wait.mayVary : say.wait.unknownWhy,
      ...(ahead <= NEAR && known ? [say.nearly] : []),
      where,
    ],
    ahead: {
      count: ahead,
      words: next ? say.ahead.next : fill(say.ahead.people, { ahead }),
      label: next ? null : say.ahead.label,
    },
  };
}
