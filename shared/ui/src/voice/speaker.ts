/** Owns the port between the queue and whatever makes a call heard or seen: clips, the system's voice, a bell, a flash. */
import type { OneAs } from './numerals.ts';
import type { Message } from './plan.ts';

/** A message with the languages it is said in, the first one first (BCP 47, each the name of a pack). */
export interface Utterance extends Message {
  readonly languages: readonly string[];
}

/** How to speak just now. Asked before every announcement, so that the hour and the settings may change. */
export interface Manner {
  /** 0…1. */
  readonly volume: number;
  readonly oneAs: OneAs;
}

/** What reached the people: the number in words, only a bell, only what the screen shows. */
export type Heard = 'words' | 'bell' | 'nothing';

/** `waitingForGesture`: the browser lets no page sound before somebody touches it (hall PCs switch that off). */
export type SpeakerState = 'ready' | 'waitingForGesture' | 'unavailable';

export interface Speaker {
  state(): SpeakerState;
  /** How long this will take; a guess is enough, it decides how long to wait and what the backlog is. Never throws. */
  seconds(utterance: Utterance): number;
  /** Settles when the last sound has ended. Rejects when it could not be said, or on `stop`; may be called again. */
  speak(utterance: Utterance): Promise<Heard>;
  /** Silence now. */
  stop(): void;
}

/** For speakers that cannot know: a bell, then about 5 s a sentence. */
export function roughSeconds({ repeats, languages }: Utterance): number {
  return 1.3 + 5 * (repeats + Math.max(0, languages.length - 1));
}

/** Time, handed in so that tests move it by hand. Returns the cancelling of the timer. */
export type After = (seconds: number, then: () => void) => () => void;

export const afterRealTime: After = (seconds, then) => {
  const timer = setTimeout(then, seconds * 1000);
  return () => clearTimeout(timer);
};
