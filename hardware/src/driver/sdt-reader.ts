/**
 * An ID card reader that speaks SDT, behind the CardReaderPort, whatever line it is on. Asks three times a second what
 * lies there; a card is told once and then only watched until it leaves.
 *
 *   empty ──find, select, read──► card lies there ──gone at two looks──► empty
 *     └──phone, two cards────────► something lies there ─────────────────┘
 */

import { samStatus, stillThere } from '../codec/sdt/commands.ts';
import { sdtStatus } from '../codec/sdt/status.ts';
import type { CardEvent, CardReaderPort } from '../ports/card-reader.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { readWhatLies, type Reading } from './card-reading.ts';
import { lineHealth, type StormLimits } from './line-health.ts';
import { sdtConversation, type ConversationTiming } from './sdt-conversation.ts';

export interface ReaderTiming extends ConversationTiming {
  /** Between two looks. */
  readonly pollMs: number;
  /** Between two tries at one card. */
  readonly retryMs: number;
  /** Between two questions to a reader that is not well. */
  readonly unwellMs: number;
  /** Readers that cannot say whether a card still lies there: so long not found, it is taken for gone. */
  readonly assumeGoneMs: number;
  readonly storm?: StormLimits;
}

export const usualReaderTiming: ReaderTiming = {
  pollMs: 300,
  retryMs: 120,
  unwellMs: 2_000,
  assumeGoneMs: 2_000,
  replyMs: 1_000,
  readMs: 3_000,
  lateMs: 2_000,
  quietMs: 150,
};

/** What lies there, as far as it was told. */
type Lying =
  | { readonly kind: 'card'; readonly number: string }
  | { readonly kind: 'unreadable'; readonly why: string };

type Condition = 'NotAuthorised' | 'SelfTestFailed';

const looksUntilGone = 2;
const silencesUntilSaid = 2;

export function openSdtReader(
  transport: ByteTransport,
  timing: ReaderTiming = usualReaderTiming,
): CardReaderPort {
  const listeners = new Set<(event: CardEvent) => void>();
  const health = lineHealth<Condition>(transport, timing.storm);
  const conversation = sdtConversation(transport, timing);
  let closed = false;
  let wake: () => void = () => undefined;
  let well = false;
  let silences = 0;
  let lying: Lying | null = null;
  let misses = 0;
  let missingSince = 0;
  /** Whether this reader answers 30 03 at all. */
  let tellsPresence = true;

  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'data') return;
    well = false;
    silences = 0;
    if (event.kind === 'down') leave();
    wake();
  });
  transport.open();
  const running = run();

  async function run(): Promise<void> {
    for (;;) {
      if (closed) return;
      if (transport.isOpen) await look();
      await pause(transport.isOpen && !well ? timing.unwellMs : timing.pollMs);
    }
  }

  async function look(): Promise<void> {
    if (!well && !(await examine())) return;
    if (lying?.kind === 'card') await watch(lying.number);
    else settle(await readWhatLies(conversation, () => pause(timing.retryMs)));
  }

  /** Asks the security module how it is. */
  async function examine(): Promise<boolean> {
    const reply = await conversation.ask(samStatus);
    if (reply.kind === 'answer') judge(reply.answer.status);
    else if (reply.kind !== 'down') silent();
    return well;
  }

  function judge(status: number): void {
    silences = 0;
    well = status === sdtStatus.done;
    if (status === sdtStatus.notAuthorised) health.note('NotAuthorised');
    else if (status === sdtStatus.selfTestFailed) health.note('SelfTestFailed');
    else if (well) health.note(null);
    if (!well) leave();
  }

  function silent(): void {
    silences += 1;
    if (silences < silencesUntilSaid) return;
    well = false;
    health.note('Silent');
    leave();
  }

  function settle(reading: Reading): void {
    if (closed || reading.kind === 'down') return;
    if (reading.kind === 'unwell') {
      if (reading.status === null) silent();
      else judge(reading.status);
      return;
    }
    silences = 0;
    switch (reading.kind) {
      case 'nothing':
        if (lying !== null) missed();
        return;
      case 'unreadable':
        return settleUnreadable(reading.why);
      case 'card':
        misses = 0;
        lying = { kind: 'card', number: reading.card.number };
        return tell({ kind: 'card', card: reading.card });
    }
  }

  function settleUnreadable(why: Extract<CardEvent, { kind: 'unreadable' }>['why']): void {
    // A phone that was told and is taken away between two questions is gone, not read too hastily.
    if (lying !== null && why === 'TakenTooSoon') return leave();
    misses = 0;
    if (lying?.kind === 'unreadable' && lying.why === why) return;
    lying = why === 'TakenTooSoon' ? null : { kind: 'unreadable', why };
    tell({ kind: 'unreadable', why });
  }

  /** Whether the card that was told still lies there. */
  async function watch(number: string): Promise<void> {
    if (!tellsPresence) return watchByFinding(number);
    const reply = await conversation.ask(stillThere);
    if (reply.kind === 'down' || closed) return;
    if (reply.kind !== 'answer') return silent();
    const { status, data } = reply.answer;
    data.fill(0);
    silences = 0;
    if (status === sdtStatus.done || status === sdtStatus.nothingThere) misses = 0;
    else if (status === sdtStatus.notAuthorised || status === sdtStatus.selfTestFailed) judge(status);
    else if (status === sdtStatus.notRead || status === sdtStatus.notSelected) missed();
    else {
      tellsPresence = false;
      missingSince = performance.now();
    }
  }

  /** Without that: it is not found as long as it lies there, nor when it is gone; it is found when it was laid anew. */
  async function watchByFinding(number: string): Promise<void> {
    const reading = await readWhatLies(conversation, () => pause(timing.retryMs));
    if (reading.kind === 'nothing') {
      if (performance.now() - missingSince > timing.assumeGoneMs) leave();
      return;
    }
    missingSince = performance.now();
    if (reading.kind === 'card' && reading.card.number === number) return;
    if (reading.kind === 'card' || reading.kind === 'unreadable') leave();
    settle(reading);
  }

  function missed(): void {
    misses += 1;
    if (misses >= looksUntilGone) leave();
  }

  function leave(): void {
    misses = 0;
    if (lying === null) return;
    lying = null;
    tell({ kind: 'removed' });
  }

  function tell(event: CardEvent): void {
    if (closed) return;
    if (event.kind === 'card') missingSince = performance.now();
    for (const listener of listeners) listener(event);
  }

  function pause(forMs: number): Promise<void> {
    if (closed) return Promise.resolve();
    return new Promise((resolve) => {
      const limit = setTimeout(() => wake(), forMs);
      wake = () => {
        clearTimeout(limit);
        wake = () => undefined;
        resolve();
      };
    });
  }

  return {
    health: () => health.health(),
    onHealth: (listener) => health.onHealth(listener),
    onCard(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      listeners.clear();
      health.stop();
      wake();
      await transport.close();
      await running;
      stopHearing();
      conversation.stop();
    },
  };
}
