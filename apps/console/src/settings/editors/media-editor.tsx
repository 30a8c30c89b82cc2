/** 大屏素材: files sent to the hub, their order and times, and how the chosen one looks on the board. */
import type { OwnMedia } from '@yichuang/domain/catalogue/own-media';
import { MEDIA_BYTES } from '@yichuang/protocol/settings';
import { Button } from '@yichuang/ui/button.tsx';
import type { Weekday } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { SettingsHub } from '../settings-hub.ts';
import { Chosen, OffKey, UpKey } from './cells.tsx';
import {
  moved,
  NO_NUMBER,
  NumberField,
  replaced,
  TimeField,
  useFaultOf,
  without,
  type EditorProps,
} from './editor.tsx';
import { Fault } from './hours-editor.tsx';

type Media = OwnMedia[number];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
const MEGABYTE = 1024 * 1024;
const USUAL_SECONDS = 12;
const LONGEST_TITLE = 24;

export interface MediaEditorProps extends EditorProps<'media'> {
  readonly hub: Pick<SettingsHub, 'sendMedia'>;
}

type Sending = 'idle' | 'sending' | 'kind' | 'tooLarge' | 'full' | 'failed';

export function MediaEditor({ draft, onChange, findings, catalogue, hub }: MediaEditorProps) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const [sending, setSending] = useState<Sending>('idle');
  const [shown, setShown] = useState(0);
  const limits = { picture: MEDIA_BYTES.picture / MEGABYTE, video: MEDIA_BYTES.video / MEGABYTE };
  const send = async (file: File): Promise<void> => {
    if (file.size > MEDIA_BYTES.video) return setSending('tooLarge');
    setSending('sending');
    const answer = await hub.sendMedia(file);
    if (answer.outcome !== 'ok') return setSending('failed');
    if (answer.value.outcome === 'refused') return setSending(answer.value.why);
    const { mediaId, kind } = answer.value;
    const title = file.name.replace(/\.[^.]*$/u, '').slice(0, LONGEST_TITLE);
    const times = { weekdays: [...WEEK], from: '00:00', to: '23:59' };
    onChange([...draft, { mediaId, kind, title, seconds: USUAL_SECONDS, ...times, off: false }]);
    setShown(draft.length);
    setSending('idle');
  };
  const current = draft[shown] ?? draft[0];
  return (
    <div className="grid grid-cols-[1fr_26em] items-start gap-3">
      <div className="flex flex-col gap-1.5">
        <label className="flex flex-col gap-0.5 text-body font-medium">
          {t('media.choose', limits)}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp,video/mp4,video/webm"
            disabled={sending === 'sending'}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void send(file);
              target.value = '';
            }}
            className="min-h-target rounded-card border border-muted p-1"
          />
        </label>
        <output className="text-body">
          {sending === 'sending' && t('media.sending')}
          {sending !== 'idle' && sending !== 'sending' && (
            <span className="font-medium text-coral">■ {t(`media.${sending}`, limits)}</span>
          )}
        </output>
        {draft.length === 0 && <p className="text-body text-muted">{t('media.none')}</p>}
        {draft.map((media, index) => {
          const put = (change: Partial<Media>): void =>
            onChange(replaced(draft, index, { ...media, ...change }));
          const fault = faultOf(`media.${index}`);
          return (
            <fieldset
              key={`${media.mediaId} ${String(index)}`}
              className={join(
                'rounded-card border p-1',
                media === current ? 'border-harbour' : 'border-line',
              )}
            >
              <div className="flex gap-1.5">
                <button
                  type="button"
                  aria-label={t('media.show', { title: media.title })}
                  aria-pressed={media === current}
                  onClick={() => setShown(index)}
                  className="h-[90px] w-[160px] shrink-0 overflow-hidden rounded-card bg-deep"
                >
                  <Picture media={media} />
                </button>
                <div className="min-w-0 flex-1">
                  <div className="flex items-end gap-1">
                    <div className="flex-1">
                      <Field
                        label={`${t(`media.kinds.${media.kind}`)} · ${t('media.title')}`}
                        value={media.title}
                        maxLength={LONGEST_TITLE}
                        onChange={(title) => put({ title })}
                      />
                    </div>
                    {media.kind === 'picture' && (
                      <NumberField
                        label={t('media.seconds')}
                        value={media.seconds}
                        fault={null}
                        onChange={(seconds) => put({ seconds: seconds ?? NO_NUMBER })}
                      />
                    )}
                    <UpKey
                      name={media.title}
                      first={index === 0}
                      onPress={() => onChange(moved(draft, index, -1))}
                    />
                    <OffKey
                      name={media.title}
                      off={media.off}
                      isNew={false}
                      onOff={(off) => put({ off })}
                      onRemove={() => onChange(without(draft, index))}
                    />
                    <Button
                      label={`${media.title} ${t('remove')}`}
                      onPress={() => onChange(without(draft, index))}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                </div>
              </div>
              <div className="mt-1 flex flex-wrap items-end gap-1.5">
                <Chosen
                  label={t('duty.days')}
                  all={WEEK.map((day) => ({ value: day as number, words: t(`common:weekdayShort.d${day}`) }))}
                  chosen={media.weekdays}
                  onChange={(weekdays) => put({ weekdays: weekdays.toSorted((one, other) => one - other) })}
                />
                <TimeField
                  label={t('hours.from')}
                  value={media.from}
                  fault={null}
                  onChange={(from) => put({ from })}
                />
                <TimeField
                  label={t('hours.to')}
                  value={media.to}
                  fault={null}
                  onChange={(to) => put({ to })}
                />
              </div>
              {fault !== null && <Fault words={fault} />}
            </fieldset>
          );
        })}
      </div>
      <BoardLook media={current} hallName={catalogue.hall.name} />
    </div>
  );
}

function Picture({ media: { mediaId, kind, title } }: { readonly media: Media }) {
  const looks = 'h-full w-full object-contain';
  return kind === 'picture' ? (
    <img src={`/media/${mediaId}`} alt={title} className={looks} />
  ) : (
    <video
      src={`/media/${mediaId}`}
      aria-label={title}
      muted
      playsInline
      preload="metadata"
      className={looks}
    />
  );
}

/** The board at a quarter of its size, while nobody is called. */
function BoardLook({ media, hallName }: { readonly media: Media | undefined; readonly hallName: string }) {
  const { t } = useText('settings');
  return (
    <figure className="sticky top-2">
      <figcaption className="mb-0.5 text-body font-medium">{t('media.look')}</figcaption>
      <div className="flex aspect-video flex-col gap-0.5 overflow-hidden rounded-card bg-deep p-1 text-paper">
        <p className="text-small font-bold">{hallName}</p>
        <div className="flex min-h-0 flex-1 gap-0.5">
          <div className="min-w-0 flex-1 overflow-hidden rounded-card bg-paper/8">
            {media && <Picture media={media} />}
          </div>
          <div aria-hidden="true" className="w-[29%] rounded-card bg-paper/8" />
        </div>
        <div aria-hidden="true" className="h-[14%] rounded-card bg-paper/8" />
      </div>
      <p className="mt-0.5 text-body text-muted">{t('media.rule')}</p>
    </figure>
  );
}
