/** One trouble with what to do about it (一件提醒). */
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { CallLink } from '../frame/call-link.tsx';
import { Card } from './card.tsx';
import { DeviceCard } from './device-card.tsx';
import { FlagCard } from './flag-card.tsx';
import { VacancyCard } from './vacancy-card.tsx';
import type { Helper, LostSlip, Notice } from './notices.ts';

/** Side by side where the type leaves room. */
const HALF = 'flex-1 basis-[calc(8rem*var(--type-scale))]';
/** The numbers that fit on a card. */
const NUMBERS = 8;

export interface AlarmCardProps {
  readonly duty: Duty;
  readonly notice: Notice;
  readonly onReprint: (slips: readonly LostSlip[]) => void;
}

export function AlarmCard({ duty, notice, onReprint }: AlarmCardProps) {
  const { t } = useText('guide');
  const { names, trail, printers, door } = duty;
  const phone = door.catalogue.hall.phone.value;

  switch (notice.kind) {
    case 'orphanQueue': {
      const { zoneId, waiting, minutes, helpers } = notice;
      return (
        <Card
          urgent
          title={t('alarm.orphan', { zone: names.zone(zoneId) })}
          says={t('alarm.orphanSays', { waiting, minutes })}
          advice={
            helpers.length > 0
              ? t('alarm.helpers', { counters: helperWords(helpers).join(t('and')) })
              : t('alarm.noHelpers')
          }
        >
          <CallLink phone={phone} words={t('alarm.call')} className={HALF} />
          <Button className={HALF} onPress={() => trail.go({ at: 'zone', zoneId })}>
            {t('alarm.look')}
          </Button>
        </Card>
      );
    }
    case 'reliefWanted': {
      const number = names.counterNumber(notice.counterId) ?? notice.counterId;
      const { zones, minutes, helpers } = notice;
      return (
        <Card
          urgent
          title={t('alarm.relief', { counter: t('common:counter', { number }) })}
          says={t('alarm.reliefSays', {
            zones: zones
              .map(({ zoneId, waiting }) => `${names.zone(zoneId)} ${t('common:people', { count: waiting })}`)
              .join('、'),
            minutes,
          })}
          advice={
            helpers.length > 0
              ? t('alarm.helpers', { counters: helperWords(helpers).join(t('and')) })
              : t('alarm.noHelpers')
          }
        >
          <CallLink phone={phone} words={t('alarm.call')} className={HALF} />
        </Card>
      );
    }
    case 'counterUnseen': {
      const number = names.counterNumber(notice.counterId) ?? notice.counterId;
      return (
        <Card
          urgent
          title={t('alarm.unseen', { counter: t('common:counter', { number }) })}
          says={t('alarm.unseenSays', { minutes: notice.minutes })}
          advice={t('alarm.unseenAdvice')}
        >
          <CallLink phone={phone} words={t('alarm.call')} className={HALF} />
        </Card>
      );
    }
    case 'longWait': {
      const { number, minutes, zoneId } = notice;
      return (
        <Card
          title={t('alarm.longWait', { number, minutes })}
          says={t('alarm.longWaitSays', { zone: names.zone(zoneId) })}
        >
          <Button className={HALF} onPress={() => trail.go({ at: 'ticket', number })}>
            {t('alarm.openTicket', { number })}
          </Button>
        </Card>
      );
    }
    case 'offlineTicket':
    case 'emergencyCall':
      return <FlagCard duty={duty} flagged={notice} />;
    case 'vacancy':
      return <VacancyCard duty={duty} vacancy={notice} />;
    case 'device':
      return <DeviceCard duty={duty} alarm={notice.alarm} />;
    case 'restored': {
      const times = { backup: hourMinute(notice.backupAt), restored: hourMinute(notice.restoredAt) };
      return (
        <Card
          title={t('alarm.restored', times)}
          says={t('alarm.restoredSays', times)}
          advice={t('alarm.restoredAdvice')}
        >
          <Button className={HALF} onPress={() => trail.go({ at: 'find' })}>
            {t('alarm.findNumber')}
          </Button>
        </Card>
      );
    }
    case 'slips': {
      const { printerId, certain, slips } = notice;
      const printer = printers.find((known) => known.printerId === printerId)?.name ?? printerId;
      const numbers = slips.slice(0, NUMBERS).map(({ number }) => number);
      return (
        <Card
          urgent={certain}
          title={t(certain ? 'alarm.slips' : 'alarm.slipsUnsure', { printer, n: slips.length })}
          says={[...numbers, ...(slips.length > NUMBERS ? ['…'] : [])].join(' ')}
          advice={t('alarm.slipsAdvice')}
        >
          <Button className={HALF} onPress={() => onReprint(slips)}>
            {slips.length === 1 ? t('alarm.reprint') : t('alarm.reprintAll', { n: slips.length })}
          </Button>
        </Card>
      );
    }
  }

  function helperWords(helpers: readonly Helper[]): readonly string[] {
    return helpers.map(({ number, state }) =>
      t(state === 'paused' ? 'alarm.helperPaused' : 'alarm.helperClosed', { number }),
    );
  }
}
