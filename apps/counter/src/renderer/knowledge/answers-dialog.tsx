/** 问答 at the counter: one field, the questions found, the answer beside them; nothing of the desk is left for it. */
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { findAnswers } from '@yichuang/domain/knowledge/find-answers';
import { AdoptKey } from '@yichuang/ui/knowledge/adopt-key.tsx';
import { AnswerText } from '@yichuang/ui/knowledge/answer-text.tsx';
import { useKnowledge } from '@yichuang/ui/knowledge/use-knowledge';
import { useSearchCount } from '@yichuang/ui/knowledge/use-search-count';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef, useState } from 'react';
import type { Hub } from '../hub.ts';

const FOUND = 10;

export function AnswersDialog({ hub, onClose }: { readonly hub: Hub; readonly onClose: () => void }) {
  const { t } = useText('knowledge');
  const { book, offline } = useKnowledge(hub.answers);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Answer | null>(null);
  const [adopted, setAdopted] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const empty = typed.trim() === '';
  const found = book === null ? [] : empty ? book.answers : findAnswers(book, typed, FOUND);
  const opened = useSearchCount(
    { typed, found: found.length, answersOnly: book !== null },
    hub.countKnowledge,
  );
  const open = (answer: Answer): void => {
    if (!empty) opened();
    setChosen(answer);
  };
  const [first] = found;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('openTitle')}
      className="h-[86dvh] w-[min(94vw,1080px)]"
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <input
        ref={field}
        type="search"
        value={typed}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('label')}
        placeholder={t('label')}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) open(first);
        }}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
      />
      <div className="grid min-h-0 flex-1 grid-cols-[5fr_6fr] gap-2">
        <ul className="flex min-h-0 flex-col overflow-y-auto border-r border-line pr-1">
          {found.map((answer) => (
            <li key={answer.answerId}>
              <button
                type="button"
                aria-current={chosen?.answerId === answer.answerId}
                onClick={() => open(answer)}
                className={join(
                  'min-h-target w-full rounded-card px-1.5 py-1 text-left text-body',
                  chosen?.answerId === answer.answerId ? 'bg-sky font-bold' : 'hover:bg-mist',
                )}
              >
                <span lang="zh-CN">{answer.question}</span>
                {answer.audience === 'clerk' && (
                  <span className="ml-1 text-small text-muted">{t('forStaff')}</span>
                )}
              </button>
            </li>
          ))}
          {book === null && (
            <EmptyState
              title={t(offline ? 'offline' : 'loading')}
              advice={offline ? t('offlineAdvice') : undefined}
            />
          )}
          {book !== null && found.length === 0 && (
            <EmptyState title={t('none', { typed: typed.trim() })} advice={t('noneAdvice')} />
          )}
        </ul>
        <section aria-live="polite" className="flex min-h-0 flex-col gap-2 overflow-y-auto">
          {chosen === null ? (
            <EmptyState className="flex-1" title={t('empty')} advice={t('label')} />
          ) : (
            <>
              <h2 lang="zh-CN" className="text-action font-bold">
                {chosen.question}
              </h2>
              <AnswerText answer={chosen} />
              {chosen.items.length > 0 && (
                <p className="text-body">
                  <span className="text-muted">{t('items')}：</span>
                  {chosen.items.map(({ name }) => name).join('、')}
                </p>
              )}
              <AdoptKey
                adopted={adopted.has(chosen.answerId)}
                onAdopt={() => {
                  hub.countKnowledge({ kind: 'adopted', answerId: chosen.answerId });
                  setAdopted(new Set([...adopted, chosen.answerId]));
                }}
                className="self-start"
              />
            </>
          )}
        </section>
      </div>
    </Dialog>
  );
}
