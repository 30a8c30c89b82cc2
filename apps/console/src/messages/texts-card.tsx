/** 短信用语: the words as they are now, and as somebody gets them. */
import type { NoticeTexts } from '@yichuang/protocol/notices';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { TextsDialog } from './texts-dialog.tsx';

export function TextsCard(atWork: AtWork) {
  const { hub, door } = atWork;
  const { t } = useText('office');
  const [editing, setEditing] = useState(false);
  const asked = useAsked(hub.casework.noticeTexts, 'texts');
  const { value, again } = asked;
  return (
    <Card
      title={t('messages.texts')}
      aside={value && <Button onPress={() => setEditing(true)}>{t('settings.edit')}</Button>}
    >
      <Unanswered asked={asked} />
      {value && (
        <dl className="grid gap-x-2 text-body sm:grid-cols-[13em_1fr]">
          <Words name={t('messages.of.result')} words={`【${value.texts.signature}】${value.texts.result}`} />
          <Words
            name={t('messages.of.reminder')}
            words={`【${value.texts.signature}】${value.texts.reminder}`}
          />
          {value.texts.items.map((own) => (
            <Words key={own.itemId} name={nameOf(own, atWork)} words={`${own.result} / ${own.reminder}`} />
          ))}
        </dl>
      )}
      {editing && value && (
        <TextsDialog
          hub={hub}
          sending={atWork.sending}
          services={door.catalogue.services}
          answer={value}
          onDone={again}
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
