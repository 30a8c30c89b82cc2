/** How an answer stands (状态): a sign and a word, and why it must be reviewed. */
import type { AnswerRow } from '@yichuang/protocol/knowledge';
import { useText } from '@yichuang/ui/text/use-text';

export function AnswerState({ row }: { readonly row: AnswerRow }) {
  const { t } = useText('knowledge');
  const { state, hasDraft, review, changedItems } = row;
  const words = { draft: 'desk.draft', published: 'desk.published', retired: 'desk.retiredState' } as const;
  return (
    <>
      <span className="block whitespace-nowrap">{t(words[state])}</span>
      {state === 'published' && review === 'due' && (
        <span className="block font-medium text-orange">{t('desk.due')}</span>
      )}
      {state === 'published' && review === 'itemsChanged' && (
        <span className="block font-medium text-orange">
          {t('desk.itemsChanged', { items: changedItems.join('、') })}
        </span>
      )}
      {hasDraft && <span className="block text-small text-muted">{t('desk.changedDraft')}</span>}
    </>
  );
}
