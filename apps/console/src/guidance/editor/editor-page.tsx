/** One item on the desk: what everybody brings, the questions as cards, the try-out beside them, and the way to publishing. */
import type { ServiceId } from '@yichuang/domain/ids';
import type { Desk, TreeDesk } from '@yichuang/protocol/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { ProblemNote } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { ArrowLeft } from 'lucide-react';
import type { Account } from '../../entry.ts';
import { Page } from '../../frame/page.tsx';
import { useAsked } from '../../upkeep/use-asked.ts';
import type { DeskHub } from '../desk-hub.ts';
import { BaseCard } from './base-card.tsx';
import { PublishBar } from './publish-bar.tsx';
import { QuestionCards } from './question-cards.tsx';
import { SidePanel } from './side-panel.tsx';
import { SignedPapers } from './signed-papers.tsx';
import { useEditor } from './use-editor.ts';
import { benchOf } from './bench.ts';
import { useState } from 'react';

export interface EditorPageProps {
  readonly desk: DeskHub;
  readonly seat: string | null;
  readonly account: Account;
  readonly itemId: ServiceId;
  readonly onBack: () => void;
}

export function EditorPage(props: EditorPageProps) {
  const { desk, itemId, onBack } = props;
  const { t } = useText('guidanceDesk');
  const [round, setRound] = useState(0);
  const known = useAsked(() => desk.desk(), 'desk');
  const opened = useAsked(() => desk.item(itemId), `${itemId} ${round}`);
  const problem = known.problem ?? opened.problem;
  if (known.value === null || opened.value === null) {
    return (
      <Page title={t('title')} actions={<BackKey onBack={onBack} />}>
        {problem ? <ProblemNote problem={problem} /> : <p className="text-body text-muted">{t('loading')}</p>}
      </Page>
    );
  }
  return (
    <Editing
      // A save of one's own must not open the page anew under one's hands.
      key={`${itemId} ${round}`}
      {...props}
      known={known.value}
      opened={opened.value}
      onReload={() => setRound((before) => before + 1)}
    />
  );
}

interface EditingProps extends EditorPageProps {
  readonly known: Desk;
  readonly opened: TreeDesk;
  readonly onReload: () => void;
}

function Editing({ desk, seat, account, itemId, known, opened: latest, onBack, onReload }: EditingProps) {
  const { t } = useText('guidanceDesk');
  const [opened] = useState(latest);
  const editor = useEditor(desk, itemId, opened);
  const bench = benchOf(known, opened, editor);
  const { row } = opened;
  return (
    <Page
      title={row.name}
      advice={row.mayEdit ? `${row.department} · ${row.code}` : t('readOnly', { department: row.department })}
      actions={
        <>
          <SignedPapers seat={seat} itemId={itemId} />
          <BackKey onBack={onBack} />
        </>
      }
    >
      <PublishBar desk={desk} account={account} bench={bench} onReload={onReload} />
      <div className="grid grid-cols-[minmax(0,1fr)_400px] items-start gap-3">
        <fieldset
          disabled={!row.mayEdit || editor.keeping === 'conflict'}
          className="flex min-w-0 flex-col gap-2"
        >
          <BaseCard bench={bench} />
          <QuestionCards bench={bench} />
        </fieldset>
        <SidePanel desk={desk} bench={bench} />
      </div>
    </Page>
  );
}

function BackKey({ onBack }: { readonly onBack: () => void }) {
  const { t } = useText('guidanceDesk');
  return (
    <Button icon={<ArrowLeft aria-hidden="true" className="size-[1.2em]" />} onPress={onBack}>
      {t('back')}
    </Button>
  );
}
