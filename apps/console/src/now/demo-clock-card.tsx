/** 演示时间: whoever tries the hall lets hours or days go by, to see a limit come near and pass. Only in a demo. */
import { clockAt, dateAt, instantAt, msOf, plusMs } from '@yichuang/domain/time';
import type { Instant, LocalTime } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { dateWords } from '../words.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const NINE = '09:00' as LocalTime;

export function DemoClockCard({ hub, hall, now, sending }: Pick<AtWork, 'hub' | 'hall' | 'now' | 'sending'>) {
  const { t } = useText('console');
  const offset = hall.rules.zoneOffsetMinutes;
  const pass = (minutes: number): void =>
    void sending.ask(() => hub.letTimePass(minutes), { done: t('demoClock.done') });
  return (
    <Card title={t('demoClock.title')}>
      <p className="text-body tabular-nums">
        {dateWords(t, dateAt(now, offset))} {clockAt(now, offset)}
      </p>
      <p className="pb-1 text-small text-muted">{t('demoClock.advice')}</p>
      <div className="flex flex-wrap gap-1 [&>button]:flex-auto [&>button]:whitespace-nowrap">
        <Button busy={sending.busy} onPress={() => pass(60)}>
          {t('demoClock.hour')}
        </Button>
        <Button busy={sending.busy} onPress={() => pass(untilNine(now, offset))}>
          {t('demoClock.morning')}
        </Button>
        <Button busy={sending.busy} onPress={() => pass(7 * DAY_MINUTES)}>
          {t('demoClock.week')}
        </Button>
      </div>
    </Card>
  );
}

function untilNine(now: Instant, offset: number): number {
  const tomorrow = dateAt(plusMs(now, DAY_MINUTES * MINUTE_MS), offset);
  return Math.max(1, Math.round((msOf(instantAt(tomorrow, NINE, offset)) - msOf(now)) / MINUTE_MS));
}
