/** One answer on the guide's phone (问答): to be read aloud, with the papers and the number of its items a touch away. */
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import { AdoptKey } from '@yichuang/ui/knowledge/adopt-key.tsx';
import { AnswerText } from '@yichuang/ui/knowledge/answer-text.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { PapersKey } from '../papers/papers-key.tsx';
import { ServiceRow } from '../find/service-row.tsx';

export function AnswerPage({ duty, answerId }: { readonly duty: Duty; readonly answerId: AnswerId }) {
  const { t } = useText('knowledge');
  const { trail, knowledge, door } = duty;
  const [adopted, setAdopted] = useState(false);
  const answer = knowledge.book?.answers.find((known) => known.answerId === answerId);
  if (!answer) {
    return (
      <Page title={t('answers')} onBack={trail.back}>
        <EmptyState title={t('gone')} />
      </Page>
    );
  }
  const adopt = (): void => {
    knowledge.count({ kind: 'adopted', answerId });
    setAdopted(true);
  };
  return (
    <Page
      title={answer.question}
      {...(answer.audience === 'clerk' ? { says: t('forStaff') } : {})}
      onBack={trail.back}
      main={<AdoptKey adopted={adopted} onAdopt={adopt} />}
    >
      <div className="rounded-card border border-line bg-paper p-2">
        <AnswerText answer={answer} />
      </div>
      {answer.items.length > 0 && (
        <section className="flex flex-col gap-1">
          <h2 className="text-body font-bold text-muted">{t('items')}</h2>
          {answer.items.map(({ itemId }) => {
            const service = door.catalogue.services.find(({ serviceId }) => serviceId === itemId);
            return service ? (
              <ServiceRow key={itemId} duty={duty} service={service} also={null} />
            ) : (
              <PapersKey key={itemId} duty={duty} itemId={itemId} />
            );
          })}
        </section>
      )}
    </Page>
  );
}
