/** The window's own voice (应急播报): the hall's clips, loaded while there is a hub; where they are missing, what the computer has. */
import type { TicketId, TicketNumber } from '@yichuang/domain/ids';
import { openVoice, type Voice } from '@yichuang/ui/voice/voice';

export interface CallVoice {
  /** Loads what is to be said; once. */
  prepare(this: void): void;
  say(this: void, number: TicketNumber, counterNumber: number): void;
}

const LANGUAGE = 'zh-CN';
const REPEATS = 2;

/** `packs`: address of the folder with one pack a language. */
export function openCallVoice(packs: URL): CallVoice {
  let voice: Voice | null = null;
  let said = 0;
  const opened = (): Voice =>
    (voice ??= openVoice({
      packs,
      languages: [LANGUAGE],
      manner: () => ({ volume: 1, oneAs: '一' }),
      onReport: () => undefined,
      onSpeaking: () => undefined,
      onFlash: () => undefined,
      onState: () => undefined,
    }));
  return {
    prepare: () => void opened(),
    say(number, counter) {
      said += 1;
      // Here a call has no ticket: every saying is one of its own.
      const ticketId = `${number} ${String(said)}` as TicketId;
      opened().enqueue({ callSeq: said, ticketId, number, counter, repeats: REPEATS, languages: [LANGUAGE] });
    },
  };
}
