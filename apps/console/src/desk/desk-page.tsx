/** 办不成事: what is not closed, what is late first; and the book of some days. */
import type { DifficultyCard } from '@yichuang/protocol/desk';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Book } from '../records/book.tsx';
import { personCut, stateCut } from '../records/cuts.tsx';
import { OpenRecords } from '../records/open-records.tsx';
import { RecordList } from '../records/record-list.tsx';
import { RecordsPage } from '../records/records-page.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { AddDialog } from './add-dialog.tsx';
import { useDifficulties } from './difficulties.tsx';

export function DeskPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('desk');
  const { t: records } = useText('records');
  const [adding, setAdding] = useState(false);
  const kind = useDifficulties(atWork);
  const open = useAsked(hub.desk.open, 'open', news);
  const showOpen = (
    <OpenRecords asked={open} kind={kind} none={{ title: t('none'), advice: t('noneAdvice') }} />
  );
  const showBook = (
    <Book
      {...atWork}
      title={t('title')}
      between={hub.desk.between}
      workbook={hub.desk.workbook}
      recordsOf={kind.recordsOf}
      cuts={[
        stateCut(
          records,
          (state) => t(`states.${state}`),
          ({ closedAt }: DifficultyCard) => closedAt !== null,
        ),
        personCut(
          { key: 'person', label: records('person'), all: records('everyPerson') },
          kind.recordsOf,
          ({ toAccountId }) => [toAccountId],
        ),
      ]}
      none={{ title: t('noneOfDay'), advice: t('noneOfDayAdvice') }}
    >
      {(shown, answer, onDone) => <RecordList {...{ kind, answer, onDone }} records={shown} />}
    </Book>
  );
  return (
    <RecordsPage
      title={t('title')}
      advice={t('advice')}
      views={[
        { value: 'open', title: t('view.open'), show: showOpen },
        { value: 'book', title: t('view.book'), show: showBook },
      ]}
      actions={
        account.role === 'manager' && (
          <Button
            tone="main"
            icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {adding && <AddDialog {...atWork} onClose={() => setAdding(false)} onAdded={open.again} />}
    </RecordsPage>
  );
}
