/** 巡查台账: the rounds of some days and what they found, cut down by state, heading and person. */
import { RoundHeading } from '@yichuang/domain/rounds/checklist';
import { FindingFilter } from '@yichuang/domain/rounds/filter';
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Book } from '../records/book.tsx';
import { personCut, stateCut, type Cut } from '../records/cuts.tsx';
import type { RecordKind } from '../records/record-kind.ts';
import { RecordList } from '../records/record-list.tsx';
import { RoundList } from './round-list.tsx';

interface RoundBookProps extends AtWork {
  readonly kind: RecordKind<RoundsAnswer, FindingCard>;
}

export function RoundBook({ kind, ...atWork }: RoundBookProps) {
  const { hub, account } = atWork;
  const { t } = useText('rounds');
  const { t: records } = useText('records');
  const cuts: readonly Cut<RoundsAnswer, FindingCard>[] = [
    stateCut(
      records,
      (state) => t(`states.${state}`),
      ({ closedAt }) => closedAt !== null,
    ),
    {
      key: 'heading',
      label: t('headingLabel'),
      all: t('headingAll'),
      options: () => RoundHeading.options.map((one) => ({ value: one, words: t(`heading.${one}`) })),
      meets: ({ heading }, value) => heading === value,
    },
    personCut(
      { key: 'toAccountId', label: records('person'), all: records('everyPerson') },
      kind.recordsOf,
      ({ toAccountId }) => [toAccountId],
    ),
  ];
  return (
    <Book
      {...atWork}
      title={t('title')}
      between={hub.rounds.between}
      workbook={
        account.role === 'operator'
          ? null
          : (from, to, chosen) => hub.rounds.workbook(from, to, FindingFilter.parse(chosen))
      }
      month
      recordsOf={kind.recordsOf}
      cuts={cuts}
      none={{ title: t('noneFound'), advice: t('noneFoundAdvice') }}
      above={RoundsOf}
    >
      {(records, answer, onDone) => <RecordList {...{ kind, answer, records, onDone }} />}
    </Book>
  );
}

function RoundsOf({ answer: { rounds, people } }: { readonly answer: RoundsAnswer }) {
  const { t } = useText('rounds');
  return (
    <Card title={t('roundsOf')}>
      {rounds.length === 0 ? (
        <EmptyState title={t('noneOfDay')} advice={t('noneOfDayAdvice')} />
      ) : (
        <RoundList rounds={rounds} people={people} />
      )}
    </Card>
  );
}
