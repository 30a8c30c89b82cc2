/**
 * Says what is called at this window, here or at the keypad; what was said before the page was opened is over. `voice` null:
 * another page of this computer says it.
 */
import type { SaidHere } from '@yichuang/protocol/emergency';
import { useEffect, useRef } from 'react';
import type { CallVoice } from './call-voice.ts';

export function useSaid(said: SaidHere | null, counterNumber: number, voice: CallVoice | null): void {
  const heard = useRef<number | null>(null);
  useEffect(() => {
    const times = said?.times ?? 0;
    const isNews = heard.current !== null && times > heard.current;
    heard.current = Math.max(times, heard.current ?? 0);
    if (said !== null && isNews) voice?.say(said.number, counterNumber);
  }, [said, counterNumber, voice]);
}
