/** The head of a register (台账): which days, what else cuts it down, and the same as a workbook. */
import type { HttpAnswer } from '@yichuang/client/http';
import { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { FileSpreadsheet } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from './page.tsx';
import { problemOf, saveAs } from './save-as.ts';

export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface BookHeadProps {
  readonly words: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly xlsx: string;
    readonly wrongRange: string;
  };
  readonly range: DayRange;
  readonly onRange: (range: DayRange) => void;
  /** Null: whoever is signed in may not take it along. */
  readonly workbook: ((from: LocalDate, to: LocalDate) => Promise<HttpAnswer<Blob>>) | null;
  readonly children?: ReactNode;
}

export function isRange({ from, to }: DayRange): boolean {
  return from <= to;
}

export function BookHead({ words, range, onRange, workbook, children }: BookHeadProps) {
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState(false);
  const take = async (): Promise<void> => {
    if (workbook === null) return;
    setMaking(true);
    const answer = await workbook(range.from, range.to);
    setMaking(false);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${words.title}-${range.from}-${range.to}.xlsx`, answer.value);
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <div className="flex flex-wrap items-end gap-2">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={words[end]}
              type="date"
              value={range[end]}
              onChange={(value) => {
                const date = LocalDate.safeParse(value).data;
                if (date) onRange({ ...range, [end]: date });
              }}
            />
          ))}
          {children}
          {workbook && (
            <Button
              icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
              busy={making}
              disabled={!isRange(range)}
              onPress={() => void take()}
            >
              {words.xlsx}
            </Button>
          )}
        </div>
        {!isRange(range) && <p className="mt-1 text-body font-medium text-coral">■ {words.wrongRange}</p>}
      </Card>
    </>
  );
}
