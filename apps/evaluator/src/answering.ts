/**
 * One visitor's answer (作答), from the question to the thanks:
 *
 *     rest ──(asked)──► levels ──(a level)──► more ⇄ words ──(sent, or 30 s of silence)──► thanks ──► rest
 *                         └──(silence)──► rest: not evaluated
 *
 * A level that was pressed is never lost: it is kept on this tablet at once, and sent when the visitor goes away, when the
 * next one is asked, or when the power comes back.
 */
import type { Clock } from '@yichuang/client/clock';
import type { EvaluationId, TagId } from '@yichuang/domain/evaluation/ids';
import type { Level } from '@yichuang/domain/evaluation/level';
import type { EvaluatorPrompt } from '@yichuang/protocol/evaluation';
import type { BegunStore } from './kept.ts';
import { changeable, type Observable } from '@yichuang/client/observable';

/** A rating under way. */
export interface Begun {
  readonly evaluationId: EvaluationId;
  readonly level: Level;
  readonly tags: readonly TagId[];
  readonly note: string;
  readonly elapsedMs: number;
  /** By this tablet's clock. */
  readonly ratedAtMs: number;
}

export type Answer =
  | { readonly step: 'rest' }
  | { readonly step: 'scan'; readonly prompt: EvaluatorPrompt; readonly endsAtMs: number }
  | { readonly step: 'levels'; readonly prompt: EvaluatorPrompt; readonly endsAtMs: number }
  | { readonly step: 'more' | 'words'; readonly begun: Begun; readonly endsAtMs: number }
  | { readonly step: 'thanks' };

export interface Answering extends Observable<Answer> {
  /** What the hub asks now; `leftMs` until it asks no longer. */
  asked(this: void, prompt: EvaluatorPrompt | null, leftMs: number): void;
  press(this: void, level: Level): void;
  /** 重选: back to the levels, before it is sent. */
  again(this: void): void;
  toggle(this: void, tag: TagId): void;
  openWords(this: void): void;
  write(this: void, note: string): void;
  closeWords(this: void): void;
  submit(this: void): void;
}

export interface AnsweringParts {
  readonly clock: Clock;
  readonly kept: BegunStore;
  /** Ratings of an earlier run that the hub has not confirmed yet. */
  readonly unconfirmed: readonly EvaluationId[];
  readonly send: (begun: Begun) => void;
}

const SILENCE_MS = 30_000;
const THANKS_MS = 4_000;
/** A pad asks the same visit once, also while its answer is on the way. */
const REMEMBERED = 50;

export function openAnswering({ clock, kept, unconfirmed, send }: AnsweringParts): Answering {
  const answer = changeable<Answer>({ step: 'rest' });
  let answered: readonly EvaluationId[] = unconfirmed;
  let shownAtMs = 0;
  let last: { readonly prompt: EvaluatorPrompt; readonly endsAtMs: number } | null = null;
  let cancel: () => void = () => undefined;

  const left = kept.load();
  if (left) deliver(left);

  function show(next: Answer, ms: number | null, then: () => void = rest): void {
    cancel();
    if (ms !== null) cancel = clock.after(Math.max(0, ms), then);
    answer.set(next);
  }

  function rest(): void {
    show({ step: 'rest' }, null);
  }

  function deliver(begun: Begun): void {
    answered = [...answered, begun.evaluationId].slice(-REMEMBERED);
    send(begun);
    kept.keep(null);
  }

  function submit(): void {
    const now = answer.getSnapshot();
    if (now.step !== 'more' && now.step !== 'words') return;
    deliver(now.begun);
    show({ step: 'thanks' }, THANKS_MS);
  }

  function change(step: 'more' | 'words', begun: Begun): void {
    kept.keep(begun);
    show({ step, begun, endsAtMs: clock.now() + SILENCE_MS }, SILENCE_MS, submit);
  }

  function under(act: (begun: Begun, step: 'more' | 'words') => void): void {
    const now = answer.getSnapshot();
    if (now.step === 'more' || now.step === 'words') act(now.begun, now.step);
  }

  return {
    ...answer,
    asked: (prompt, leftMs) => {
      const now = answer.getSnapshot();
      if (prompt === null) {
        if (now.step === 'levels' || now.step === 'scan') rest();
        return;
      }
      // Once, also when the hub and this tablet do not agree about the end of the silence.
      if (last?.prompt.evaluationId === prompt.evaluationId || answered.includes(prompt.evaluationId)) return;
      submit();
      shownAtMs = clock.now();
      const endsAtMs = shownAtMs + leftMs;
      last = { prompt, endsAtMs };
      show({ step: prompt.scan === null ? 'levels' : 'scan', prompt, endsAtMs }, leftMs);
    },
    press: (level) => {
      const now = answer.getSnapshot();
      if (now.step !== 'levels') return;
      change('more', {
        evaluationId: now.prompt.evaluationId,
        level,
        tags: [],
        note: '',
        elapsedMs: Math.max(0, Math.round(clock.now() - shownAtMs)),
        ratedAtMs: clock.now(),
      });
    },
    again: () =>
      under(() => {
        if (last === null) return;
        kept.keep(null);
        const endsAtMs = clock.now() + SILENCE_MS;
        show({ step: 'levels', prompt: last.prompt, endsAtMs }, SILENCE_MS);
      }),
    toggle: (tag) =>
      under((begun) => {
        const tags = begun.tags.includes(tag)
          ? begun.tags.filter((one) => one !== tag)
          : [...begun.tags, tag];
        change('more', { ...begun, tags });
      }),
    openWords: () => under((begun) => change('words', begun)),
    write: (note) => under((begun) => change('words', { ...begun, note })),
    closeWords: () => under((begun) => change('more', begun)),
    submit,
  };
}
