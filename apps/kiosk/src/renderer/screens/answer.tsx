/** One answer of the knowledge base (问答): what the hall says, the papers of its items a touch away, and 有用. */
import { FileText } from 'lucide-react';
import { AdoptKey } from '@yichuang/ui/knowledge/adopt-key.tsx';
import { AnswerText } from '@yichuang/ui/knowledge/answer-text.tsx';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { inLanguage } from '../words.ts';
import { BackKey, MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import { PagedList } from './paged-list.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

/** More than these are named in the answer itself. */
const ITEMS = 4;

export function AnswerScreen(props: ScreenProps & { readonly step: StepAt<'answer'> }) {
  const { step, guidance, catalogue, act, onKnowledge } = props;
  const { t, language } = useText('knowledge');
  const { t: kiosk } = useText('kiosk');
  const { t: guided } = useText('guidance');
  const answer = guidance?.knowledge.answers.find(({ answerId }) => answerId === step.answerId);
  if (!answer) {
    return (
      <Message
        icon={<FileText className="size-11" />}
        title={t('gone')}
        keys={<MainKey onPress={() => act({ type: 'back' })}>{kiosk('back')}</MainKey>}
      />
    );
  }
  const items = answer.items.slice(0, ITEMS).map(({ itemId, name }) => {
    const service = catalogue.services.find(({ serviceId }) => serviceId === itemId);
    return { itemId, name: service ? inLanguage(service, language) : name };
  });
  const adopt = (): void => {
    onKnowledge({ kind: 'adopted', answerId: answer.answerId });
    act({ type: 'adopt' });
  };
  return (
    <>
      <div className="flex items-center gap-3 pb-2">
        <BackKey onPress={() => act({ type: 'back' })} />
        <h1 lang="zh-CN" className="min-w-0 flex-1 text-action leading-tight font-bold">
          {answer.question}
        </h1>
      </div>
      <PagedList className="rounded-card bg-paper px-3 py-3">
        <AnswerText answer={answer} />
      </PagedList>
      {items.length > 0 && (
        <section className="flex flex-col gap-3 pt-3">
          <h2 className="text-body font-bold">{t('items')}</h2>
          {items.map(({ itemId, name }) => (
            <Button
              key={itemId}
              className="min-h-[104px]"
              icon={<FileText aria-hidden="true" className="size-[1.2em] shrink-0" />}
              onPress={() => act({ type: 'openPapers', itemId })}
            >
              {t('papersOf', { item: name })}
            </Button>
          ))}
        </section>
      )}
      <div className="flex gap-3 pt-3 *:flex-1">
        <AdoptKey adopted={step.adopted} onAdopt={adopt} className="min-h-[152px]" />
        <MainKey onPress={() => act({ type: 'home' })}>{guided('goHome')}</MainKey>
      </div>
    </>
  );
}
