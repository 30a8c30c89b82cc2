/** 办不成事: what is not closed, what is late first; and the register of some days. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { AddDialog } from './add-dialog.tsx';
import { DeskBook } from './desk-book.tsx';
import { DifficultyList } from './difficulty-list.tsx';

const VIEWS = ['open', 'book'] as const;

export function DeskPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('desk');
  const [view, setView] = useState<(typeof VIEWS)[number]>('open');
  const [adding, setAdding] = useState(false);
  const open = useAsked(hub.desk.open, 'open', news);
  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        <>
          <Tabs
            label={t('title')}
            value={view}
            onChange={setView}
            options={VIEWS.map((value) => ({ value, title: t(`view.${value}`) }))}
          />
          {account.role === 'manager' && (
            <Button
              tone="main"
              icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
              onPress={() => setAdding(true)}
            >
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {view === 'open' ? (
        <DifficultyList {...atWork} asked={open} none={t('none')} noneAdvice={t('noneAdvice')} />
      ) : (
        <DeskBook {...atWork} />
      )}
      {adding && <AddDialog {...atWork} onClose={() => setAdding(false)} onAdded={open.again} />}
    </Page>
  );
}
