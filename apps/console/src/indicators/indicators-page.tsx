/** 效能指标: every indicator of some days, each with its formula one tap away; by department, item, window and clerk; as a workbook. */
import { INDICATOR_GROUPS } from '@yichuang/domain/oversight/period-indicators';
import { daysFrom } from '@yichuang/domain/calendar/dates';
import { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { Breakdown } from './breakdown.tsx';
import { IndicatorTiles } from './indicator-tiles.tsx';
import type { Days } from './indicators-hub.ts';
import { daysOf, USUAL } from './periods.ts';

const MOST_DAYS = 93;

export function IndicatorsPage({ hub, hall, names }: AtWork) {
  const { t } = useText('indicators');
  const [days, setDays] = useState<Days>(() => daysOf('week', hall.date));
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState(false);
  const isRange = days.from <= days.to && daysFrom(days.from, days.to) < MOST_DAYS;
  const asked = useAsked(() => hub.indicators.of(days), isRange ? `${days.from} ${days.to}` : null);
  const take = async (): Promise<void> => {
    setMaking(true);
    const answer = await hub.indicators.workbook(days);
    setMaking(false);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t('title')}-${days.from}-${days.to}.xlsx`, answer.value);
  };
  const { value: answer } = asked;
  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        <Button
          icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
          busy={making}
          disabled={!isRange}
          onPress={() => void take()}
        >
          {t('xlsx')}
        </Button>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <div className="flex flex-wrap items-end gap-2">
          {USUAL.map((usual) => {
            const span = daysOf(usual, hall.date);
            const isChosen = span.from === days.from && span.to === days.to;
            return (
              <Button
                key={usual}
                tone={isChosen ? 'main' : 'plain'}
                pressed={isChosen}
                onPress={() => setDays(span)}
              >
                {t(`days.${usual}`)}
              </Button>
            );
          })}
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(end)}
              type="date"
              value={days[end]}
              onChange={(value) => {
                const date = LocalDate.safeParse(value).data;
                if (date) setDays({ ...days, [end]: date });
              }}
            />
          ))}
        </div>
        {!isRange && <p className="mt-1 text-body font-medium text-coral">■ {t('wrongRange')}</p>}
      </Card>
      {isRange && answer === null && (
        <Card>
          {asked.problem === null ? (
            <p className="text-body text-muted">{t('looking')}</p>
          ) : (
            <Unanswered asked={asked} />
          )}
        </Card>
      )}
      {answer !== null && (
        <>
          {INDICATOR_GROUPS.map((group) => (
            <IndicatorTiles key={group} group={group} figures={answer.figures} />
          ))}
          <Breakdown answer={answer} names={names} />
        </>
      )}
    </Page>
  );
}
