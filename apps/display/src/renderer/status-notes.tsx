/** What is not as usual (状态小字): said in a corner, for the people who look after the screen, not for the hall. */
import type { HallView } from '@yichuang/client/hall-client';
import { hourMinuteSecond } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { RefreshCw, VolumeX, type LucideIcon } from 'lucide-react';
import type { LoudspeakerView } from './loudspeaker.ts';

export interface StatusNotesProps {
  readonly view: Pick<HallView, 'live' | 'asOf'>;
  /** Null on a display that does not speak. */
  readonly voice: LoudspeakerView | null;
}

export function StatusNotes({ view: { live, asOf }, voice }: StatusNotesProps) {
  const { t } = useText('display');
  const voiceState = voice?.state ?? 'ready';
  return (
    <output className="flex shrink-0 items-center gap-4 text-[28px] text-ice">
      {voiceState !== 'ready' && <Note icon={VolumeX}>{t(`voice.${voiceState}`)}</Note>}
      {live !== 'live' && asOf !== null && (
        <Note icon={RefreshCw}>{t('offline', { time: hourMinuteSecond(asOf) })}</Note>
      )}
    </output>
  );
}

function Note({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: string }) {
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden="true" size={28} />
      {children}
    </span>
  );
}
