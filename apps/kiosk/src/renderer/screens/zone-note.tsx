/** What helps to choose (等候情况): how many wait and how long, or why it is not so simple. */
import type { KioskMenu, KioskZone } from '@yichuang/domain/hall/views/kiosk-menu';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { minutesWords } from '../words.ts';

export interface ZoneNoteProps {
  readonly zone: KioskZone;
  readonly hours: KioskMenu['hours'];
  readonly className?: string;
}

export function ZoneNote({ zone, hours, className }: ZoneNoteProps) {
  const { t } = useText('kiosk');
  if (zone.left === 0) return <Warning className={className}>{t('zoneNote.soldOut')}</Warning>;
  if (zone.warning && hours.state === 'open') {
    const { resumesAt } = zone.warning;
    return (
      <Warning className={className}>
        {resumesAt ? t('zoneNote.resumes', { time: hourMinute(resumesAt) }) : t('zoneNote.noCounter')}
      </Warning>
    );
  }
  if (zone.waiting === 0) return <p className={className}>{t('nobodyWaiting')}</p>;
  const minutes = minutesWords(t, zone.promise);
  return (
    <p className={className}>
      <span className="whitespace-nowrap">{t('waiting', { count: zone.waiting })}</span>
      {minutes && <span className="whitespace-nowrap"> · {minutes}</span>}
    </p>
  );
}

function Warning({
  children,
  className,
}: {
  readonly children: string;
  readonly className?: string | undefined;
}) {
  return (
    <p className={`${className ?? ''} font-medium text-orange`}>
      <span aria-hidden="true">▲ </span>
      {children}
    </p>
  );
}
