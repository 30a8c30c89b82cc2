/** The calls of this moment, large (正在叫号): newest on top in amber. */
import type { BoardCall } from '@yichuang/domain/hall/views/board';
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { English } from '@yichuang/ui/wall/english.tsx';
import type { LoudspeakerView } from '../loudspeaker.ts';
import { CallCard } from './call-card.tsx';

export interface CallingPanelProps {
  readonly calls: readonly BoardCall[];
  /** False while the line is down: what was being called then is no longer news. */
  readonly live: boolean;
  readonly asOf: Instant | null;
  readonly voice: LoudspeakerView | null;
  readonly now: Instant;
}

export function CallingPanel({ calls, live, asOf, voice, now }: CallingPanelProps) {
  const { t } = useText('display');
  const title = (lng: 'zh-CN' | 'en') =>
    live || asOf === null ? t('calling', { lng }) : t('calledBefore', { lng, time: hourMinute(asOf) });
  return (
    <section className="flex min-w-0 flex-1 flex-col gap-1.5" aria-labelledby="calling">
      <h2 id="calling" className="flex items-baseline gap-2 text-body leading-tight font-bold">
        {title('zh-CN')} <English className="text-[26px]">{title('en')}</English>
      </h2>
      <ol aria-live="polite" className="flex min-h-0 flex-1 flex-col gap-1.5">
        {calls.map((call, index) => (
          <CallCard
            key={call.callSeq}
            call={call}
            newest={index === 0}
            roomy={calls.length === 1}
            live={live}
            speaking={voice?.speaking === call.callSeq}
            flashing={voice?.flashing === call.number}
            now={now}
          />
        ))}
      </ol>
    </section>
  );
}
