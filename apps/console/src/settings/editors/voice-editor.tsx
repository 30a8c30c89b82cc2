/** 语音: how often, how “1” is read, how loud at which time. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Choice } from '@yichuang/ui/choice.tsx';
import { OneOf } from '../../frame/one-of.tsx';
import {
  NO_NUMBER,
  NumberField,
  replaced,
  TimeField,
  useFaultOf,
  without,
  type EditorProps,
} from './editor.tsx';

/** Recordings that come with the board; one that the hall has put beside them keeps its name. */
const SHIPPED = ['en'] as const;

function languageName(pack: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(pack) ?? pack;
  } catch {
    return pack;
  }
}

export function VoiceEditor({ draft, onChange, findings }: EditorProps<'voice'>) {
  const { t, language } = useText('settings');
  const packs = [...new Set([...SHIPPED, ...(draft.secondLanguage === null ? [] : [draft.secondLanguage])])];
  const faultOf = useFaultOf(findings);
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <div className="flex flex-col gap-1.5">
        {(['repeats', 'recallRepeats'] as const).map((key) => (
          <NumberField
            key={key}
            label={t(`voice.${key}`)}
            value={draft[key]}
            fault={faultOf(key)}
            onChange={(value) => onChange({ ...draft, [key]: value ?? NO_NUMBER })}
          />
        ))}
        <Choice
          label={t('voice.digitOne')}
          name="digitOne"
          value={draft.digitOne}
          onChange={(digitOne) => onChange({ ...draft, digitOne })}
          options={[
            { value: 'yi', title: t('voice.yi') },
            { value: 'yao', title: t('voice.yao') },
          ]}
        />
        <OneOf
          label={t('voice.second')}
          all={t('voice.noSecond')}
          options={packs.map((value) => ({ value, words: languageName(value, language) }))}
          value={draft.secondLanguage}
          onChange={(secondLanguage) => onChange({ ...draft, secondLanguage })}
        />
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="text-body font-bold">{t('voice.volume')}</legend>
        {draft.volume.map(({ from, percent }, index) => (
          <div key={index} className="flex items-end gap-1">
            <TimeField
              label={t('voice.from')}
              value={from}
              fault={faultOf(`volume.${index}`)}
              onChange={(next) =>
                onChange({ ...draft, volume: replaced(draft.volume, index, { from: next, percent }) })
              }
            />
            <NumberField
              label={t('voice.percent')}
              value={percent}
              fault={null}
              onChange={(value) =>
                onChange({
                  ...draft,
                  volume: replaced(draft.volume, index, { from, percent: value ?? NO_NUMBER }),
                })
              }
            />
            <Button
              label={`${from} ${t('remove')}`}
              onPress={() => onChange({ ...draft, volume: without(draft.volume, index) })}
            >
              {t('remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button
            onPress={() => onChange({ ...draft, volume: [...draft.volume, { from: '', percent: 60 }] })}
          >
            + {t('add')}
          </Button>
        </div>
      </fieldset>
    </div>
  );
}
