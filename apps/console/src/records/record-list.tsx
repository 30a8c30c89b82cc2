/** Records one below the other, each with what can be done with it; or why there is none. */
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { RecordCard } from '@yichuang/ui/record-card.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ReactNode } from 'react';
import { Card } from '../frame/page.tsx';
import type { NoRecords, RecordKind } from './record-kind.ts';

interface RecordListProps<Answer, One> {
  readonly kind: RecordKind<Answer, One>;
  readonly answer: Answer;
  readonly records: readonly One[];
  readonly onDone: () => void;
}

export function RecordList<Answer, One>({ kind, answer, records, onDone }: RecordListProps<Answer, One>) {
  const [acting, setActing] = useState<{ readonly one: One; readonly key: string } | null>(null);
  const actOf = (one: One, key: string) => kind.actsOn(one, answer).find((act) => act.key === key);
  const press = async (one: One, key: string): Promise<void> => {
    const act = actOf(one, key);
    if (act === undefined) return;
    if ('ask' in act) setActing({ one, key });
    else if (await act.send()) onDone();
  };
  const asked = acting && actOf(acting.one, acting.key);
  return (
    <>
      <ul className="flex flex-col gap-1">
        {records.map((one) => (
          <RecordCard
            key={kind.keyOf(one)}
            line={kind.line(one, answer)}
            acts={kind.actsOn(one, answer)}
            onAct={(key) => void press(one, key)}
          />
        ))}
      </ul>
      {asked && 'ask' in asked && asked.ask({ onClose: () => setActing(null), onDone })}
    </>
  );
}

interface SomeOrNoneProps {
  readonly all: readonly unknown[];
  readonly shown: readonly unknown[];
  /** Where there is none at all; what was cut away has words of its own. */
  readonly none: NoRecords;
  readonly children: ReactNode;
}

export function SomeOrNone({ all, shown, none, children }: SomeOrNoneProps) {
  const { t } = useText('records');
  if (shown.length > 0) return children;
  return (
    <Card>
      {all.length === 0 ? (
        <EmptyState {...none} />
      ) : (
        <EmptyState title={t('noneShown')} advice={t('noneShownAdvice')} />
      )}
    </Card>
  );
}
