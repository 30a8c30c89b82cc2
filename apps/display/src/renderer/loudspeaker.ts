/**
 * The hall's voice on this display (播报): calls as they happen go into the voice queue, what it made of them goes back
 * to the hub, and what nobody must follow any more is taken out. After a gap the rules say which calls are still owed.
 */
import type { EventBatch, HallClient } from '@yichuang/client/hall-client';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import {
  announcementOf,
  owedAnnouncements,
  type Announcement,
} from '@yichuang/domain/hall/views/announcement';
import type { Instant } from '@yichuang/domain/ids';
import type { AnnouncementWords } from './hall-words.ts';
import { changeable, type Observable } from '@yichuang/client/observable';
import type { Manner } from '@yichuang/ui/voice/speaker';
import type { Voice, VoiceOptions, VoiceState } from '@yichuang/ui/voice/voice';
import { volumeAt } from '@yichuang/ui/voice/volume';

export interface LoudspeakerView {
  readonly state: VoiceState;
  /** The call that is being spoken. */
  readonly speaking: number | null;
  /** The number that nobody could say aloud: the screen flashes it instead. */
  readonly flashing: string | null;
}

export interface Loudspeaker extends Observable<LoudspeakerView> {
  /** Speaks for this line until stopped. */
  follow(
    this: void,
    client: Pick<HallClient, 'onEvents' | 'send'>,
    words: () => AnnouncementWords,
  ): () => void;
  /** Resolves when nothing is left to say. */
  idle(this: void): Promise<void>;
}

export interface LoudspeakerOptions {
  readonly open: (events: Pick<VoiceOptions, 'onReport' | 'onSpeaking' | 'onFlash' | 'onState'>) => Voice;
  /** The hub's time. */
  readonly now: () => Instant;
  /** Calls once after so many milliseconds; returns the way to cancel. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

export const MAIN_LANGUAGE = 'zh-CN';

export function createLoudspeaker({ open, now, after }: LoudspeakerOptions): Loudspeaker {
  const view = changeable<LoudspeakerView>({ state: 'ready', speaking: null, flashing: null });
  const show = (change: Partial<LoudspeakerView>): void => view.set({ ...view.getSnapshot(), ...change });
  const pending = new Map<number, Announcement>();
  let report: HallClient['send'] | null = null;
  let cancelFlash: () => void = () => undefined;

  const voice = open({
    onState: (state) => show({ state }),
    onSpeaking: (call) => show({ speaking: call?.callSeq ?? null }),
    onFlash({ number }, seconds) {
      cancelFlash();
      show({ flashing: number });
      cancelFlash = after(seconds * 1000, () => show({ flashing: null }));
    },
    onReport({ callSeq, ticketId, outcome }) {
      pending.delete(callSeq);
      void report?.('reportAnnouncement', { ticketId, callSeq, outcome }, { patience: 'journal' });
    },
  });

  function hear({ kind, events, hall }: EventBatch, words: AnnouncementWords): void {
    for (const announcement of pending.values())
      if (!isWanted(hall, announcement)) voice.withdraw(announcement.callSeq);
    const due =
      kind === 'live'
        ? events.flatMap((event) => announcementOf(hall, event as Envelope<HallEvent>) ?? [])
        : owedAnnouncements(hall, now());
    for (const announcement of due) if (isWanted(hall, announcement)) say(hall, announcement, words);
  }

  function say(hall: Hall, announcement: Announcement, words: AnnouncementWords): void {
    const { callSeq, ticketId, number, counterNumber, language } = announcement;
    const { repeats, recallRepeats, secondLanguage } = words;
    // The visitor's own right behind 普通话; the speaker leaves out what there are no recordings of.
    const further = [language, secondLanguage].filter((one) => one !== null);
    const taken = voice.enqueue({
      callSeq,
      ticketId,
      number,
      counter: counterNumber,
      repeats: isRecall(hall, announcement) ? recallRepeats : repeats,
      languages: [...new Set([MAIN_LANGUAGE, ...further])],
    });
    if (taken) pending.set(callSeq, announcement);
  }

  return {
    ...view,
    follow(client, words) {
      report = client.send;
      const stop = client.onEvents((batch) => hear(batch, words()));
      return () => {
        stop();
        report = null;
      };
    },
    idle: () => voice.idle(),
  };
}

/** Volume and reading of 1 at `time` of the hall's clock, `HH:MM`. */
export function mannerAt({ volume, digitOne }: AnnouncementWords, time: string): Manner {
  const bands = volume.map(({ from, percent }) => ({ from, volume: percent / 100 }));
  return { volume: volumeAt(bands, time), oneAs: digitOne === 'yao' ? '幺' : '一' };
}

/**
 * Whether its visitor is still to go there. A start that only the clock inferred does not count: with a long backlog
 * it may come before the visitor has heard anything.
 */
function isWanted(hall: Hall, { ticketId, callSeq }: Announcement): boolean {
  const ticket = hall.tickets.get(ticketId);
  if (ticket?.status === 'called') return ticket.callSeq === callSeq;
  return ticket?.status === 'serving' && ticket.startInferred;
}

function isRecall(hall: Hall, { ticketId }: Announcement): boolean {
  const ticket = hall.tickets.get(ticketId);
  return ticket?.status === 'called' && ticket.round > 1;
}
