/** 台账: what was recorded in some days, and the same as a workbook. */
import { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '../frame/field.tsx';
import { Card } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { useAsked } from '../upkeep/use-asked.ts';
import { DifficultyList } from './difficulty-list.tsx';

export function DeskBook(atWork: AtWork) {
  const { hub, hall, news } = atWork;
  const { t } = useText('desk');
  const [range, setRange] = useState({ from: hall.date, to: hall.date });
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState(false);
  const isRange = range.from <= range.to;
  const asked = useAsked(
    () => hub.desk.between(range.from, range.to),
    isRange ? `${range.from} ${range.to}` : null,
    news,
  );
  const take = async (): Promise<void> => {
    setMaking(true);
    const answer = await hub.desk.workbook(range.from, range.to);
    setMaking(false);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t('title')}-${range.from}-${range.to}.xlsx`, answer.value);
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <div className="flex flex-wrap items-end gap-2">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(end)}
              type="date"
              value={range[end]}
              onChange={(value) => {
                const date = LocalDate.safeParse(value).data;
                if (date) setRange({ ...range, [end]: date });
              }}
            />
          ))}
          <Button
            icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
            busy={making}
            disabled={!isRange}
            onPress={() => void take()}
          >
            {t('xlsx')}
          </Button>
        </div>
        {!isRange && <p className="mt-1 text-body font-medium text-coral">■ {t('wrongRange')}</p>}
      </Card>
      {isRange && (
        <DifficultyList {...atWork} asked={asked} none={t('noneOfDay')} noneAdvice={t('noneOfDayAdvice')} />
      )}
    </>
  );
}
