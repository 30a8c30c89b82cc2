/** What an answer says (答案): its words, and since when somebody stands by them. */
import type { Answer } from '@yichuang/domain/knowledge/answer';
import { join } from '../join.ts';
import { useText } from '../text/use-text.ts';

export function AnswerText({ answer, className }: { readonly answer: Answer; readonly className?: string }) {
  const { t, language } = useText('knowledge');
  return (
    <div className={join('flex flex-col gap-1', className)}>
      {language === 'en' && <p className="text-small text-muted">{t('inChinese')}</p>}
      <p lang="zh-CN" className="text-action leading-relaxed whitespace-pre-line">
        {answer.answer}
      </p>
      {answer.toReview ? (
        <p className="rounded-card bg-sand px-1.5 py-1 text-body font-medium text-orange">
          <span aria-hidden="true">▲ </span>
          {t('toReview')}
        </p>
      ) : (
        <p className="text-small text-muted">{t('reviewedOn', { date: answer.reviewedOn })}</p>
      )}
    </div>
  );
}
