/** 陪同取号: which language the visitor needs, and whether walking is hard; by the guide's word, without a document. */
import { HallLanguage, type Needs } from '@yichuang/domain/hall/assistance';
import { Button } from '@yichuang/ui/button.tsx';
import { needsWords } from '@yichuang/ui/needs-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Choices } from '../frame/choices.tsx';
import { SettingRow } from './setting-row.tsx';

interface NeedsSettingProps {
  /** Null: nobody is accompanied. */
  readonly needs: Needs | null;
  readonly onChange: (needs: Needs | null) => void;
}

const PLAIN = '*';
const NOTHING: Needs = { language: null, mobility: false };

export function NeedsSetting({ needs, onChange }: NeedsSettingProps) {
  const { t } = useText('guide');
  const now = needs ?? NOTHING;
  return (
    <SettingRow
      label={t('escort.label')}
      value={needs === null ? t('escort.none') : needsWords(t, needs)}
      says={t('escort.says')}
    >
      {(close) => (
        <>
          <Choices<HallLanguage | typeof PLAIN>
            inPairs
            label={t('escort.language')}
            choices={[
              { value: PLAIN, words: t('escort.plain') },
              ...HallLanguage.options.map((value) => ({ value, words: t(`common:needs.${value}`) })),
            ]}
            chosen={now.language ?? PLAIN}
            onChoose={(value) => onChange({ ...now, language: value === PLAIN ? null : value })}
          />
          <Button pressed={now.mobility} onPress={() => onChange({ ...now, mobility: !now.mobility })}>
            {now.mobility ? '☑' : '☐'} {t('common:needs.mobility')}
          </Button>
          <div className="grid grid-cols-2 gap-1">
            <Button
              onPress={() => {
                onChange(null);
                close();
              }}
            >
              {t('escort.drop')}
            </Button>
            <Button
              tone="main"
              onPress={() => {
                onChange(now);
                close();
              }}
            >
              {t('escort.keep')}
            </Button>
          </div>
        </>
      )}
    </SettingRow>
  );
}
