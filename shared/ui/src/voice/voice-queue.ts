/**
 * Owns the order in which calls are spoken and the promise that none is lost: one at a time, in the order of the
 * hub's log, each call once. A backlog costs the second repetition, never a call.
 *
 *     enqueue → waiting → speaking → report spoken | failed
 *                  └ withdraw → report skipped
 */
import type { TicketId } from '@yichuang/domain/ids';
import type { Heard, Speaker, Utterance } from './speaker.ts';

export interface Call extends Utterance {
  /** Place in the log of the call or recall (重呼 has its own). With the ticket, what is spoken once. */
  readonly callSeq: number;
  readonly ticketId: TicketId;
}

export interface CallReport {
  readonly callSeq: number;
  readonly ticketId: TicketId;
  /** `failed`: the number was not said in words, whatever rang or flashed instead. */
  readonly outcome: 'spoken' | 'skipped' | 'failed';
}

export interface VoiceQueueOptions {
  readonly speaker: Pick<Speaker, 'seconds' | 'speak' | 'stop'>;
  /** Silence between two calls; resolves after that many seconds. */
  readonly pause: (seconds: number) => Promise<void>;
  readonly onReport: (report: CallReport) => void;
  /** The call now being spoken, undefined between calls: for the screen to show. */
  readonly onSpeaking: (call: Call | undefined) => void;
}

export interface VoiceQueue {
  /** False when this call was here before: after a gap everything that is owed may simply be enqueued again. */
  readonly enqueue: (call: Call) => boolean;
  /** The visitor must no longer go there (undone, cancelled). False when it is being spoken or was. */
  readonly withdraw: (callSeq: number) => boolean;
  /** Seconds of speech still to come, as if everything were said in full. */
  readonly backlogSeconds: () => number;
  /** Resolves when nothing waits and nothing sounds. */
  readonly idle: () => Promise<void>;
  /** Silence; what was not spoken stays unreported, so that whoever takes over speaks it. */
  readonly close: () => void;
}

const BACKLOG_LIMIT_SECONDS = 20;
const BETWEEN_CALLS_SECONDS = 0.5;
/** Days of calls; only so that a display that runs for a year does not grow. */
const REMEMBERED = 10_000;

export function createVoiceQueue({ speaker, pause, onReport, onSpeaking }: VoiceQueueOptions): VoiceQueue {
  const waiting: Call[] = [];
  const known = new Set<string>();
  let speaking: Call | undefined;
  let draining: Promise<void> | undefined;
  let closed = false;

  function enqueue(call: Call): boolean {
    if (closed || known.has(identityOf(call))) return false;
    remember(identityOf(call));
    // Almost always the end: only what is owed after a gap brings calls from before those that already wait.
    const later = waiting.findIndex((other) => other.callSeq > call.callSeq);
    waiting.splice(later < 0 ? waiting.length : later, 0, call);
    draining ??= drain();
    return true;
  }

  function withdraw(callSeq: number): boolean {
    const index = waiting.findIndex((call) => call.callSeq === callSeq);
    const [call] = index < 0 ? [] : waiting.splice(index, 1);
    if (!call) return false;
    report(call, 'skipped');
    return true;
  }

  async function drain(): Promise<void> {
    // Calls that arrive in one go are all counted before the first of them is spoken.
    await Promise.resolve();
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      show(call);
      const heard = await say(call);
      show(undefined);
      if (!closed) report(call, heard === 'words' ? 'spoken' : 'failed');
      if (waiting.length > 0) await pause(BETWEEN_CALLS_SECONDS);
    }
    // In the same breath as the look at the empty list: a call that comes later must find nobody draining.
    draining = undefined;
  }

  async function say(call: Call): Promise<Heard> {
    try {
      const repeats = backlogSeconds() > BACKLOG_LIMIT_SECONDS ? 1 : call.repeats;
      return await speaker.speak({ ...call, repeats });
    } catch {
      return 'nothing';
    }
  }

  function backlogSeconds(): number {
    const ahead = speaking ? [speaking, ...waiting] : waiting;
    return ahead.reduce((sum, call) => sum + speaker.seconds(call), 0);
  }

  // Listeners run in a turn of their own: a fault in the page must not silence the hall.
  function show(call: Call | undefined): void {
    speaking = call;
    queueMicrotask(() => onSpeaking(call));
  }

  function report({ callSeq, ticketId }: Call, outcome: CallReport['outcome']): void {
    queueMicrotask(() => onReport({ callSeq, ticketId, outcome }));
  }

  function remember(identity: string): void {
    known.add(identity);
    const [oldest] = known;
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  }

  return {
    enqueue,
    withdraw,
    backlogSeconds,
    idle: () => draining ?? Promise.resolve(),
    close() {
      closed = true;
      waiting.length = 0;
      speaker.stop();
    },
  };
}

/** A restored log counts from its backup on: the same seq may then be another ticket's call. */
function identityOf({ callSeq, ticketId }: Call): string {
  return `${callSeq}/${ticketId}`;
}
