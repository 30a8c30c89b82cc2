/** The words of messages changed (改短信用语): checked as the hub checks them, seen as somebody gets them. */
import type { Service } from '@yichuang/domain/catalogue/service';
import type { ServiceId } from '@yichuang/domain/ids';
import { NoticeTexts, type NoticeTextsAnswer } from '@yichuang/protocol/notices';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { faultsOf, filled } from './texts.ts';

interface TextsDialogProps extends Pick<AtWork, 'hub' | 'sending'> {
  readonly services: readonly Service[];
  readonly answer: NoticeTextsAnswer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function TextsDialog({ hub, sending, services, answer, onDone, onClose }: TextsDialogProps) {
  const { t } = useText('office');
  const [draft, setDraft] = useState(answer.texts);
  const faults = faultsOf(draft);
  const save = async (): Promise<void> => {
    const texts = NoticeTexts.parse(draft);
    const change = () => hub.casework.changeNoticeTexts({ revision: answer.revision, texts });
    if (await sending.ask(change, { done: t('messages.saved') })) {
      onDone();
      onClose();
    }
  };
  const setItem = (place: number, own: Partial<NoticeTexts['items'][number]>): void =>
    setDraft({
      ...draft,
      items: draft.items.map((each, index) => (index === place ? { ...each, ...own } : each)),
    });
  const words = (
    label: string,
    value: string,
    path: string,
    onChange: (value: string) => void,
    item: string,
  ) => {
    const fault = faults.get(path);
    return (
      <Field
        label={label}
        value={value}
        onChange={onChange}
        maxLength={134}
        fault={fault === undefined ? null : t(`messages.wrong.${fault}`, BLANKS)}
        hint={t('messages.asSent', { words: filled(draft.signature, value, item) })}
      />
    );
  };
  const others = services.filter(
    ({ kind, serviceId }) => kind === 'item' && !draft.items.some(({ itemId }) => itemId === serviceId),
  );
  const nameOf = (itemId: ServiceId): string =>
    services.find(({ serviceId }) => serviceId === itemId)?.zh ?? itemId;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('messages.texts')}
      actions={
        <>
          <Button onPress={onClose}>{t('settings.cancel')}</Button>
          <Button tone="main" disabled={faults.size > 0} busy={sending.busy} onPress={() => void save()}>
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <div className="flex max-h-[60dvh] flex-col gap-2 overflow-y-auto pr-1">
        <p className="text-body text-muted">{t('messages.wordsHint', BLANKS)}</p>
        <Field
          label={t('messages.signature')}
          value={draft.signature}
          onChange={(signature) => setDraft({ ...draft, signature })}
          maxLength={12}
          fault={faults.has('signature') ? t('messages.wrong.signature') : null}
        />
        {words(
          t('messages.of.result'),
          draft.result,
          'result',
          (result) => setDraft({ ...draft, result }),
          EXAMPLE,
        )}
        {words(
          t('messages.of.reminder'),
          draft.reminder,
          'reminder',
          (reminder) => setDraft({ ...draft, reminder }),
          EXAMPLE,
        )}
        {draft.items.map((own, place) => (
          <fieldset key={own.itemId} className="flex flex-col gap-1 rounded-card border border-line p-1.5">
            <legend className="px-0.5 text-body font-bold">{nameOf(own.itemId)}</legend>
            {words(
              t('messages.of.result'),
              own.result,
              `items.${place}.result`,
              (result) => setItem(place, { result }),
              nameOf(own.itemId),
            )}
            {words(
              t('messages.of.reminder'),
              own.reminder,
              `items.${place}.reminder`,
              (reminder) => setItem(place, { reminder }),
              nameOf(own.itemId),
            )}
            <Button onPress={() => setDraft({ ...draft, items: draft.items.toSpliced(place, 1) })}>
              {t('messages.asUsual')}
            </Button>
          </fieldset>
        ))}
        <label className="flex flex-col gap-0.5 text-body font-medium">
          {t('messages.ownWords')}
          <select
            value=""
            onChange={({ target }) =>
              setDraft({
                ...draft,
                items: [
                  ...draft.items,
                  { itemId: target.value as ServiceId, result: draft.result, reminder: draft.reminder },
                ],
              })
            }
            className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action font-normal"
          >
            <option value="">{t('messages.chooseItem')}</option>
            {others.map(({ serviceId, zh }) => (
              <option key={serviceId} value={serviceId}>
                {zh}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Dialog>
  );
}

/** How the words leave room for what is filled in. */
const BLANKS = { item: '{item}', code: '{code}', place: '{place}' };

/** An item with a long name. */
const EXAMPLE = '食品经营许可（含餐饮）';
