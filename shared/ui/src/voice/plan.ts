/**
 * Owns which clip sounds when: pure, so that a test can read an announcement without ears.
 *
 *     chime · 请 A 零 一 二 号 到 三 号窗口 办理 · (again) 请 A 零 一 二 … · Ticket A zero one two …
 *     ├ once  ├ first language, `repeats` times                            ├ every further language, once
 */
import { readCounter, readTicketNumber, type OneAs } from './numerals.ts';
import { CHIME, type VoicePack } from './pack.ts';

/** What is to be said. */
export interface Message {
  /** As printed: `A012`. */
  readonly number: string;
  /** 1–99. */
  readonly counter: number;
  /** How often the first language says it; further languages say it once. */
  readonly repeats: number;
}

export interface Step {
  readonly clip: string;
  /** Seconds from the start of the announcement. */
  readonly at: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** Until the last clip has ended. */
  readonly seconds: number;
}

export interface PackStep extends Step {
  readonly pack: VoicePack;
}

export interface AnnouncementPlan extends Plan {
  readonly steps: readonly PackStep[];
}

/** One language: the chime, then the sentence as often as asked. Throws when the pack cannot say the number. */
export function planAnnouncement(
  pack: VoicePack,
  { number, counter, repeats, oneAs, chime = true }: Message & { oneAs: OneAs; chime?: boolean },
): Plan {
  const sentence = spell(pack, number, counter, oneAs);
  const pieces: (string | number)[] = chime ? [CHIME, pack.pauses.chime] : [];
  for (let time = 0; time < repeats; time += 1)
    pieces.push(...(time > 0 ? [pack.pauses.again] : []), ...sentence);

  const steps: Step[] = [];
  let at = 0;
  for (const piece of pieces)
    if (typeof piece === 'number') at += piece;
    else {
      steps.push({ clip: piece, at });
      at += secondsOf(pack, piece);
    }
  return { steps, seconds: at };
}

/** The whole announcement: packs in the order the languages are spoken, at least one. */
export function planLanguages(packs: readonly VoicePack[], message: Message, oneAs: OneAs): AnnouncementPlan {
  const steps: PackStep[] = [];
  let seconds = 0;
  for (const [index, pack] of packs.entries()) {
    const first = index === 0;
    const repeats = first ? message.repeats : 1;
    const start = first ? 0 : seconds + pack.pauses.again;
    const plan = planAnnouncement(pack, { ...message, repeats, oneAs, chime: first });
    steps.push(...plan.steps.map(({ clip, at }) => ({ pack, clip, at: start + at })));
    seconds = start + plan.seconds;
  }
  return { steps, seconds };
}

function spell(pack: VoicePack, number: string, counter: number, oneAs: OneAs): readonly (string | number)[] {
  // A pack without 幺 (every language but Chinese) says its own one.
  const one = oneAs === '幺' && Object.hasOwn(pack.clips, oneAs) ? oneAs : '1';
  const apart = (tokens: readonly string[]) =>
    tokens.flatMap((token, index) => (index > 0 ? [pack.pauses.characters, token] : [token]));
  return pack.sentence.flatMap((piece): readonly (string | number)[] => {
    if (piece === '{number}') return apart(readTicketNumber(number, one));
    if (piece === '{counter}') return readCounter(pack.numerals, counter);
    return [piece];
  });
}

function secondsOf(pack: VoicePack, clip: string): number {
  const found = Object.hasOwn(pack.clips, clip) ? pack.clips[clip] : undefined;
  if (!found) throw new Error(`voice pack ${pack.id} cannot say “${clip}”`);
  return found.seconds;
}
