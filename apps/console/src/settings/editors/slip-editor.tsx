/** 号票: its words, beside a slip as it will come out, in usual and in double type. The slip itself is Chinese. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import { Tick } from './cells.tsx';
import { LineFields, useFaultOf, type EditorProps } from './editor.tsx';

export function SlipEditor({ draft, onChange, findings, catalogue }: EditorProps<'slip'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const english = t('slip.english');
  const [large, setLarge] = useState(false);
  return (
    <div className="grid grid-cols-[1fr_20em] items-start gap-3">
      <div className="flex flex-col gap-1.5">
        {(['name', 'listen', 'footer'] as const).map((key) => (
          <LineFields
            key={key}
            label={t(`slip.${key}`, { mark: '{phone}' })}
            line={draft[key]}
            english={english}
            fault={faultOf(key)}
            onChange={(line) => onChange({ ...draft, [key]: line })}
          />
        ))}
        <Field
          label={t('slip.phone')}
          value={draft.phone}
          fault={faultOf('phone')}
          maxLength={13}
          onChange={(phone) => onChange({ ...draft, phone })}
        />
      </div>
      <figure className="sticky top-2">
        <figcaption className="mb-0.5 flex items-center justify-between text-body font-medium">
          {t('slip.look')}
          <Tick label={t('slip.largeType')} words={t('slip.largeType')} checked={large} onChange={setLarge} />
        </figcaption>
        <div className="border border-line bg-paper p-2 text-center text-body shadow-press">
          <p className="font-bold">{draft.name.zh}</p>
          <p
            className={
              large ? 'my-1 text-[80px] leading-none font-bold' : 'my-1 text-[64px] leading-none font-bold'
            }
          >
            A012
          </p>
          <p className={large ? 'text-[32px] leading-tight font-bold' : 'text-action font-bold'}>
            {catalogue.zones[0]?.shortName}
          </p>
          <div className={large ? 'text-[26px] leading-snug' : undefined}>
            <p>{t('slip.wait', { lng: 'zh-CN' })}</p>
            <div aria-hidden="true" className="mx-auto my-1 size-12 border-4 border-double border-ink" />
            <p className="border-t border-dashed border-ink pt-1 font-bold">{draft.listen.zh}</p>
            <p>{draft.footer.zh.replaceAll('{phone}', draft.phone)}</p>
          </div>
        </div>
      </figure>
    </div>
  );
}
