/**
 * The conversation with one printer: asks for its status one question at a time, sorts what it says, knows the last
 * state. Holds no opinion about jobs.
 */

import { statusRequest } from '../codec/escpos/commands.ts';
import { conditionOf, fromRealTime, fromReport, type PrinterState } from '../codec/escpos/printer-state.ts';
import type { Presenter } from '../codec/escpos/profile.ts';
import { statusDemux } from '../codec/escpos/status-demux.ts';
import type { ByteTransport, TransportErrorCode } from '../transport/byte-transport.ts';
import type { PrinterTiming } from './timing.ts';

export type LinkEvent =
  | { readonly kind: 'up' }
  | { readonly kind: 'down'; readonly code: TransportErrorCode }
  /** Fresh from the printer, or null: it was asked and did not answer. */
  | { readonly kind: 'state'; readonly state: PrinterState | null }
  | { readonly kind: 'processId'; readonly id: string }
  | { readonly kind: 'reached' }
  | { readonly kind: 'cleared' };

export interface PrinterLink {
  readonly isUp: boolean;
  ready(): Promise<boolean>;
  /**
   * All questions, the first of them put after this call: a round already under way may know less than the
   * caller. Whoever asks meanwhile shares the next round. Null when one question stays without an answer.
   */
  ask(): Promise<PrinterState | null>;
  send(bytes: Uint8Array, deadlineMs: number): Promise<void>;
  /** Connects anew. */
  reset(): void;
  onEvent(listener: (event: LinkEvent) => void): () => void;
  close(): Promise<void>;
}

/** `greeting` goes first on every new connection, before any question. */
export function printerLink(
  transport: ByteTransport,
  greeting: Uint8Array,
  timing: PrinterTiming,
  presenter: Presenter | null = null,
): PrinterLink {
  const questions = [1, 2, 3, 4, ...(presenter ? [presenter.question] : [])];
  const listeners = new Set<(event: LinkEvent) => void>();
  let demux = statusDemux();
  let round: Promise<PrinterState | null> | null = null;
  let nextRound: Promise<PrinterState | null> | null = null;
  let waiting: ((byte: number | null) => void) | null = null;
  /** Requests that were given up but may still be answered; such an answer must not be taken for the next one. */
  let owed = 0;

  function tell(event: LinkEvent): void {
    for (const listener of listeners) listener(event);
  }

  function answered(byte: number): void {
    if (owed > 0 && waiting === null) owed -= 1;
    waiting?.(byte);
  }

  transport.onEvent((event) => {
    switch (event.kind) {
      case 'open':
        demux = statusDemux();
        owed = 0;
        transport.write(greeting, timing.writeMs).catch(() => undefined);
        tell({ kind: 'up' });
        break;
      case 'down':
        waiting?.(null);
        tell({ kind: 'down', code: event.error.code });
        break;
      case 'data':
        for (const answer of demux.push(event.bytes)) {
          if (answer.kind === 'realTime') answered(answer.byte);
          else if (answer.kind === 'report') tell({ kind: 'state', state: fromReport(answer.bytes) });
          else if (answer.kind === 'reached') tell({ kind: 'reached' });
          else tell(answer);
        }
    }
  });

  function nextAnswer(withinMs: number): Promise<number | null> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => waiting?.(null), withinMs);
      waiting = (byte) => {
        clearTimeout(limit);
        waiting = null;
        resolve(byte);
      };
    });
  }

  async function question(number: number): Promise<number | null> {
    while (owed > 0 && transport.isOpen) {
      owed = (await nextAnswer(timing.replyMs)) === null ? 0 : owed - 1;
    }
    for (let attempt = 0; attempt < 2 && transport.isOpen; attempt++) {
      const answer = nextAnswer(timing.replyMs);
      transport.write(statusRequest(number), timing.replyMs).catch(() => undefined);
      const byte = await answer;
      if (byte !== null) return byte;
      owed += 1;
    }
    return null;
  }

  /** Several answers are several moments: offline without a cause is a printer that changed between them, asked again. */
  async function askAll(): Promise<PrinterState | null> {
    const state = await askOnce();
    return state !== null && conditionOf(state) === 'Offline' ? askOnce() : state;
  }

  async function askOnce(): Promise<PrinterState | null> {
    const answers: number[] = [];
    for (const number of questions) {
      const answer = await question(number);
      if (answer === null) return null;
      answers.push(answer);
    }
    return fromRealTime(answers, presenter);
  }

  function startRound(): Promise<PrinterState | null> {
    nextRound = null;
    round = askAll().then((state) => {
      round = null;
      if (transport.isOpen) tell({ kind: 'state', state });
      return state;
    });
    return round;
  }

  return {
    get isUp() {
      return transport.isOpen;
    },
    ready: () => transport.ready(timing.connectMs),
    ask() {
      if (nextRound === null && round === null) return startRound();
      nextRound ??= (round ?? Promise.resolve()).then(startRound);
      return nextRound;
    },
    send: (bytes, deadlineMs) => transport.write(bytes, deadlineMs),
    reset: () => transport.reset(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => transport.close(),
  };
}
