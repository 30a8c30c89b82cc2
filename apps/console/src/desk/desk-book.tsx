/** 台账: what was recorded in some days, and the same as a workbook. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { BookHead, isRange } from '../frame/book-head.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { DifficultyList } from './difficulty-list.tsx';

export function DeskBook(atWork: AtWork) {
  const { hub, hall, news } = atWork;
  const { t } = useText('desk');
  const [range, setRange] = useState({ from: hall.date, to: hall.date });
  const asked = useAsked(
    () => hub.desk.between(range.from, range.to),
    isRange(range) ? `${range.from} ${range.to}` : null,
    news,
  );
  return (
    <>
      <BookHead
        words={{
          title: t('title'),
          from: t('from'),
          to: t('to'),
          xlsx: t('xlsx'),
          wrongRange: t('wrongRange'),
        }}
        range={range}
        onRange={setRange}
        workbook={hub.desk.workbook}
      />
      {isRange(range) && (
        <DifficultyList {...atWork} asked={asked} none={t('noneOfDay')} noneAdvice={t('noneOfDayAdvice')} />
      )}
    </>
  );
}
