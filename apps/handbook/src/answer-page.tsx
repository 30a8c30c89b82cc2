/** One answer of the knowledge base (问答) on a visitor's phone, with the way to the papers of its items. */
import type { AnswerId, KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import { AdoptKey } from '@yichuang/ui/knowledge/adopt-key.tsx';
import { AnswerText } from '@yichuang/ui/knowledge/answer-text.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { askAnswers, countKnowledge } from './ask-hub.ts';
import { NoAnswer } from './no-answer.tsx';
import { Page } from './page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { useAsked } from './use-asked.ts';
import type { Way } from './use-place.ts';

export function AnswerPage({ way, answerId }: { readonly way: Way; readonly answerId: AnswerId }) {
  const { asked, again } = useAsked(askAnswers);
  if (asked.outcome !== 'found') return <NoAnswer asked={asked} again={again} way={way} />;
  return <Found book={asked.answer} way={way} answerId={answerId} />;
}

interface FoundProps {
  readonly book: KnowledgeBook;
  readonly way: Way;
  readonly answerId: AnswerId;
}

function Found({ book, way, answerId }: FoundProps) {
  const { t } = useText('knowledge');
  const { t: guided } = useText('guidance');
  const [adopted, setAdopted] = useState(false);
  const answer = book.answers.find((known) => known.answerId === answerId);
  if (!answer) return <NoAnswer asked={{ outcome: 'unknown' }} again={() => undefined} way={way} />;
  const adopt = (): void => {
    countKnowledge({ kind: 'adopted', answerId });
    setAdopted(true);
  };
  return (
    <Page title={answer.question} hall={guided('search.title')} way={way}>
      <AnswerText answer={answer} />
      <AdoptKey adopted={adopted} onAdopt={adopt} />
      {answer.items.length > 0 && (
        <section className="flex flex-col gap-1">
          <h2 className="text-body font-bold text-muted">{t('items')}</h2>
          {answer.items.map(({ itemId, name }) => (
            <Row
              key={itemId}
              onPress={() => way.go({ at: 'item', itemId, version: null, chosen: [] })}
              words={t('papersOf', { item: name })}
            />
          ))}
        </section>
      )}
    </Page>
  );
}
