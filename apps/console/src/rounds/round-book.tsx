/** 巡查台账: the rounds of some days and what they found, cut down by state, heading and person; and as a workbook. */
import type { AccountId } from '@yichuang/domain/ids';
import { RoundHeading } from '@yichuang/domain/rounds/checklist';
import { FindingState, passes } from '@yichuang/domain/rounds/filter';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { BookHead, isRange } from '../frame/book-head.tsx';
import { OneOf } from '../frame/one-of.tsx';
import { Card } from '../frame/page.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { FindingList } from './finding-list.tsx';
import { daysOf, MonthField, monthOf } from './month-field.tsx';
import { RoundList } from './round-list.tsx';

export function RoundBook(atWork: AtWork) {
  const { hub, hall, account, news } = atWork;
  const { t } = useText('rounds');
  const [range, setRange] = useState({ from: hall.date, to: hall.date });
  const [state, setState] = useState<FindingState | null>(null);
  const [heading, setHeading] = useState<RoundHeading | null>(null);
  const [person, setPerson] = useState<AccountId | null>(null);
  const asked = useAsked(
    () => hub.rounds.between(range.from, range.to),
    isRange(range) ? `${range.from} ${range.to}` : null,
    news,
  );
  const { value } = asked;
  const filter = { state, heading, toAccountId: person };
  const findings = (value?.findings ?? []).filter((one) => passes(filter, one));
  const persons = [...new Set((value?.findings ?? []).map(({ toAccountId }) => toAccountId))];
  return (
    <>
      <BookHead
        words={{
          title: t('title'),
          from: t('from'),
          to: t('until'),
          xlsx: t('xlsx'),
          wrongRange: t('wrongRange'),
        }}
        range={range}
        onRange={setRange}
        workbook={account.role === 'operator' ? null : (from, to) => hub.rounds.workbook(from, to, filter)}
      >
        <MonthField value={monthOf(range)} latest={hall.date} onChange={(month) => setRange(daysOf(month))} />
        <OneOf
          label={t('state')}
          all={t('stateAll')}
          options={FindingState.options.map((one) => ({
            value: one,
            words: t(`states.${one}`),
          }))}
          value={state}
          onChange={setState}
        />
        <OneOf
          label={t('headingLabel')}
          all={t('headingAll')}
          options={RoundHeading.options.map((one) => ({ value: one, words: t(`heading.${one}`) }))}
          value={heading}
          onChange={setHeading}
        />
        <OneOf
          label={t('person')}
          all={t('personAll')}
          options={persons.map((one) => ({ value: one, words: value?.people[one] ?? one }))}
          value={person}
          onChange={setPerson}
        />
      </BookHead>
      {isRange(range) && value && (
        <Card title={t('roundsOf')}>
          {value.rounds.length === 0 ? (
            <EmptyState title={t('noneOfDay')} advice={t('noneOfDayAdvice')} />
          ) : (
            <RoundList rounds={value.rounds} people={value.people} />
          )}
        </Card>
      )}
      {isRange(range) && (
        <FindingList
          {...atWork}
          asked={{ ...asked, value: value && { ...value, findings } }}
          none={t('noneFound')}
          noneAdvice={t('noneFoundAdvice')}
        />
      )}
    </>
  );
}
