/** 改 → 试 → 部门确认 → 发布: how far the draft is, and the next step; undo and what is kept stand beside it. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { DeskAnswer } from '@yichuang/protocol/guidance';
import type { HttpAnswer } from '@yichuang/client/http';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '../../entry.ts';
import type { DeskHub } from '../desk-hub.ts';
import type { Bench } from './bench.ts';
import { ConfirmDialog, PublishDialog } from './publish-dialogs.tsx';
import { VersionState } from '../version-state.tsx';

export interface PublishBarProps {
  readonly desk: DeskHub;
  readonly account: Account;
  readonly bench: Bench;
  readonly onReload: () => void;
}

export function PublishBar({ desk, account, bench, onReload }: PublishBarProps) {
  const { t } = useText('guidanceDesk');
  const say = useToast();
  const { opened, editor, problems, known } = bench;
  const { row, item } = opened;
  const { draft, keeping, undo, redo, took } = editor;
  const [asks, setAsks] = useState<'confirm' | 'publish' | 'retire' | null>(null);
  const [busy, setBusy] = useState(false);
  const kept = keeping === 'kept';

  const act = async (
    sent: Promise<HttpAnswer<DeskAnswer>>,
    done: (answer: DeskAnswer) => void,
  ): Promise<void> => {
    setBusy(true);
    const answer = await sent;
    setBusy(false);
    setAsks(null);
    if (answer.outcome !== 'ok') {
      const problem = answer.outcome === 'offline' ? ('Offline' as const) : answer.problem.code;
      say('failed', t(`problems:${problem}.says`), t(`problems:${problem}.next`));
    } else if (answer.value.outcome === 'refused') {
      say('warning', t(`refused.${answer.value.why}`));
    } else {
      done(answer.value);
    }
  };
  const confirm = (reviewer: string | null): void =>
    void act(desk.confirm(item.id, reviewer), (answer) => {
      took(answer);
      say('done', t('publish.confirmed'));
    });
  const publish = (from: LocalDate): void =>
    void act(desk.publish(item.id, from), () => {
      say('done', t('publish.done', { version: draft?.version ?? 0, date: from }));
      onReload();
    });

  return (
    <section className="sticky -top-3 z-[2] flex flex-wrap items-center gap-2 rounded-card border border-line bg-paper px-2 py-1">
      <VersionState row={{ ...row, draft }} />
      <p className="text-small text-muted">
        {t('publish.steps')}
        <output className="block font-medium text-ink">{keepingWords()}</output>
      </p>
      {keeping === 'conflict' && <Button onPress={onReload}>{t('reload')}</Button>}
      <span className="flex-1" />
      {row.mayEdit && (
        <>
          <Button
            tone="quiet"
            disabled={undo === null}
            icon={<Undo2 aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => undo?.()}
          >
            {t('undo')}
          </Button>
          <Button
            tone="quiet"
            disabled={redo === null}
            icon={<Redo2 aria-hidden="true" className="size-[1.2em]" />}
            onPress={() => redo?.()}
          >
            {t('redo')}
          </Button>
          {draft === null && row.inForce !== null && (
            <Button onPress={() => setAsks('retire')}>{t('publish.retire')}</Button>
          )}
          {draft?.state === 'draft' && (
            <span className="flex flex-col items-end">
              <Button
                tone="main"
                disabled={!kept || draft.triedAt === null || problems.length > 0}
                onPress={() => setAsks('confirm')}
              >
                {t('publish.confirm')}
              </Button>
              <span className="text-small text-orange">{whyNot()}</span>
            </span>
          )}
          {draft?.state === 'confirmed' && (
            <Button tone="main" disabled={!kept} onPress={() => setAsks('publish')}>
              {t('publish.publish')}
            </Button>
          )}
        </>
      )}
      {asks === 'confirm' && (
        <ConfirmDialog
          bench={bench}
          account={account}
          busy={busy}
          onConfirm={confirm}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'publish' && draft && (
        <PublishDialog
          bench={bench}
          version={draft.version}
          today={known.today}
          busy={busy}
          onPublish={publish}
          onClose={() => setAsks(null)}
        />
      )}
      <Confirm
        open={asks === 'retire'}
        danger
        busy={busy}
        title={t('publish.retireTitle', { item: item.name })}
        description={t('publish.retireAdvice')}
        confirm={t('publish.retire')}
        cancel={t('common:cancel')}
        onConfirm={() =>
          void act(desk.retire(item.id), () => {
            say('done', t('publish.retired'));
            onReload();
          })
        }
        onCancel={() => setAsks(null)}
      />
    </section>
  );

  function keepingWords(): string {
    switch (keeping) {
      case 'kept':
        return draft === null ? '' : t('saved', { time: hourMinute(draft.savedAt) });
      case 'unsaved':
        return t('unsaved');
      case 'saving':
        return t('saving');
      case 'failed':
        return t('saveFailed');
      case 'conflict':
        return t('conflict');
    }
  }

  function whyNot(): string {
    if (problems.length > 0) return `▲ ${t('publish.needFix')}`;
    return draft?.triedAt === null ? `▲ ${t('publish.needTry')}` : '';
  }
}
