/** A book of records (台账): which days, what else cuts it down, the same as a workbook, and what was found below. */
import type { HttpAnswer } from '@yichuang/client/http';
import { LocalDate } from '@yichuang/domain/ids';
import { Field } from '@yichuang/ui/field.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ComponentType, type ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { ExportKey } from '../frame/export-key.tsx';
import { Card } from '../frame/page.tsx';
import { Answered } from '../upkeep/answered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import type { NoRecords } from './record-kind.ts';
import { SomeOrNone } from './record-list.tsx';
import { daysOf, MonthField, monthOf } from './month-field.tsx';
import { Cuts, useCuts, type Chosen, type Cut } from './cuts.tsx';

export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface BookProps<Answer, One> extends Pick<AtWork, 'hall' | 'news'> {
  /** The book's name, also its file's. */
  readonly title: string;
  readonly between: (from: LocalDate, to: LocalDate) => Promise<HttpAnswer<Answer>>;
  /** Null: whoever is signed in may not take it along. */
  readonly workbook: ((from: LocalDate, to: LocalDate, chosen: Chosen) => Promise<HttpAnswer<Blob>>) | null;
  readonly recordsOf: (answer: Answer) => readonly One[];
  readonly cuts?: readonly Cut<Answer, One>[];
  /** A whole month may be asked for at a touch. */
  readonly month?: boolean;
  /** Beside the fields, of what is shown: how many, how fast. */
  readonly summary?: (shown: readonly One[]) => string;
  readonly none: NoRecords;
  readonly above?: ComponentType<{ readonly answer: Answer }>;
  /** What is shown, when there is any. */
  readonly children: (shown: readonly One[], answer: Answer, again: () => void) => ReactNode;
}

export function Book<Answer, One>({
  hall,
  news,
  title,
  between,
  workbook,
  recordsOf,
  cuts = [],
  month = false,
  summary,
  none,
  above: Above,
  children,
}: BookProps<Answer, One>) {
  const { t } = useText('records');
  const [{ from, to }, setRange] = useState<DayRange>({ from: hall.date, to: hall.date });
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const cutting = useCuts(cuts);
  const isRange = from <= to;
  const asked = useAsked(() => between(from, to), isRange ? `${from} ${to}` : null, news);
  const shown = asked.value === null ? [] : cutting.shown(recordsOf(asked.value));
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <div className="flex flex-wrap items-end gap-2">
          <Field
            label={t('from')}
            type="date"
            value={from}
            onChange={dayInto((day) => setRange({ from: day, to }))}
          />
          <Field
            label={t('to')}
            type="date"
            value={to}
            onChange={dayInto((day) => setRange({ from, to: day }))}
          />
          {month && (
            <MonthField
              value={monthOf({ from, to })}
              latest={hall.date}
              onChange={(whole) => setRange(daysOf(whole))}
            />
          )}
          <Cuts cutting={cutting} answer={asked.value} />
          {workbook && (
            <ExportKey
              make={() => workbook(from, to, cutting.chosen)}
              fileName={`${title}-${from}-${to}.xlsx`}
              disabled={!isRange}
              onProblem={setProblem}
            />
          )}
          {summary && shown.length > 0 && <p className="text-body font-medium">{summary(shown)}</p>}
        </div>
        {!isRange && (
          <p className="mt-1 text-body font-medium text-coral">
            <span aria-hidden="true">■ </span>
            {t('wrongRange')}
          </p>
        )}
      </Card>
      {isRange && (
        <Answered asked={asked}>
          {(answer) => (
            <>
              {Above && <Above answer={answer} />}
              <SomeOrNone {...{ shown, none }} all={recordsOf(answer)}>
                {children(shown, answer, asked.again)}
              </SomeOrNone>
            </>
          )}
        </Answered>
      )}
    </>
  );
}

/** A day that is half typed changes nothing. */
function dayInto(take: (day: LocalDate) => void): (typed: string) => void {
  return (typed) => {
    const day = LocalDate.safeParse(typed).data;
    if (day) take(day);
  };
}
