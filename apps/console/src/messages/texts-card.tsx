/** 短信用语: the words as they are now, and as somebody gets them. */
import type { NoticeTexts, NoticeTextsAnswer } from '@yichuang/protocol/notices';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { TextsDialog } from './texts-dialog.tsx';

interface TextsCardProps extends AtWork {
  readonly answer: NoticeTextsAnswer;
  readonly onDone: () => void;
}

export function TextsCard({ answer, onDone, ...atWork }: TextsCardProps) {
  const { hub, door } = atWork;
  const { t } = useText('office');
  const [editing, setEditing] = useState(false);
  const { texts } = answer;
  return (
    <Card
      title={t('messages.texts')}
      aside={<Button onPress={() => setEditing(true)}>{t('settings.edit')}</Button>}
    >
      <dl className="grid gap-x-2 text-body sm:grid-cols-[13em_1fr]">
        <Words name={t('messages.of.result')} words={`【${texts.signature}】${texts.result}`} />
        <Words name={t('messages.of.reminder')} words={`【${texts.signature}】${texts.reminder}`} />
        {texts.items.map((own) => (
          <Words key={own.itemId} name={nameOf(own, atWork)} words={`${own.result} / ${own.reminder}`} />
        ))}
      </dl>
      {editing && (
        <TextsDialog
          hub={hub}
          sending={atWork.sending}
          services={door.catalogue.services}
          answer={answer}
          onDone={onDone}
          onClose={() => setEditing(false)}
        />
      )}
    </Card>
  );
}

function nameOf({ itemId }: NoticeTexts['items'][number], { door }: AtWork): string {
  return door.catalogue.services.find(({ serviceId }) => serviceId === itemId)?.zh ?? itemId;
}

function Words({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <dt className="border-t border-line pt-1 font-medium">{name}</dt>
      <dd className="border-line pb-1 sm:border-t sm:pt-1">{words}</dd>
    </>
  );
}
