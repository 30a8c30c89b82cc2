/** 开厅·闭厅: the day begins here by hand if it must, and ends here with a decision for everybody still there. */
import { sessionsOn } from '@yichuang/domain/hall/settings';
import { dateAt, weekdayOf } from '@yichuang/domain/time';
import { useText } from '@yichuang/ui/text/use-text';
import { useMemo } from 'react';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { sessionsText } from '../settings/hours.ts';
import { dateWords } from '../words.ts';
import { closingOf } from './closing.ts';
import { ClosingPanel } from './closing-panel.tsx';
import { KitCard } from './kit-card.tsx';
import { OpenCard } from './open-card.tsx';
import { LeftoversCard } from './leftovers-card.tsx';

export function DayPage(atWork: AtWork) {
  const { t } = useText('console');
  const { hall, now, reports, closing, sending } = atWork;
  const state = useMemo(() => closingOf(hall, closing.decisions, now), [hall, closing.decisions, now]);
  const rules = reports.upkeep.value?.settings ?? hall.rules;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const sessions = sessionsOn(rules, today, weekdayOf(today));
  const hours = sessions.length === 0 ? t('day.hoursNone') : sessionsText(sessions, t('comma'));
  const open = (): void => void sending.send('openDay', { date: today }, { done: t('day.opened') });
  const isOpen = hall.phase === 'open';
  const title =
    isOpen && hall.date < today
      ? t('day.phaseOf', { date: dateWords(t, hall.date) })
      : t(`day.phase.${hall.phase}`);

  return (
    <Page
      title={title}
      advice={
        <>
          {dateWords(t, today)} · {rules.alwaysOpen ? t('day.alwaysOpen') : `${t('day.hours')} ${hours}`}
        </>
      }
    >
      {isOpen ? (
        <ClosingPanel state={state} {...atWork} />
      ) : (
        <OpenCard revision={rules.revision} onOpen={open} {...atWork} />
      )}
      {hall.phase === 'closed' && <KitCard {...atWork} />}
      <LeftoversCard {...atWork} />
    </Page>
  );
}
