/** 取号机首屏: the tiles with their words and order, beside the kiosk's first screen. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Tick } from './cells.tsx';
import { LineFields, moved, replaced, useFaultOf, without, type EditorProps } from './editor.tsx';

export interface KioskEditorProps extends EditorProps<'kiosk'> {
  /** Every tile that the hall could show. */
  readonly all: OwnSettings['kiosk']['tiles'];
}

export function KioskEditor({ draft, onChange, findings, all }: KioskEditorProps) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const set = (tiles: typeof draft.tiles): void => onChange({ ...draft, tiles });
  const hidden = all.filter((tile) => !draft.tiles.some(({ id }) => id === tile.id));
  return (
    <div className="grid grid-cols-[1fr_22em] items-start gap-3">
      <div className="flex flex-col gap-1.5">
        <LineFields
          label={t('kiosk.prompt')}
          line={draft.prompt}
          english={t('kiosk.english')}
          fault={faultOf('prompt')}
          onChange={(prompt) => onChange({ ...draft, prompt })}
        />
        {draft.tiles.map((tile, index) => {
          const name = t('kiosk.tile', { number: index + 1 });
          return (
            <fieldset key={tile.id} className="rounded-card border border-line p-1">
              <legend className="text-body font-bold">
                {name} · {tile.zh}
              </legend>
              <LineFields
                label={t('kiosk.words')}
                line={tile}
                english={t('kiosk.english')}
                fault={faultOf(`tile.${tile.id}`)}
                onChange={(line) => set(replaced(draft.tiles, index, { ...tile, ...line }))}
              />
              <LineFields
                label={t('kiosk.hint')}
                line={tile.hint}
                english={t('kiosk.english')}
                fault={faultOf(`tile.${tile.id}.hint`)}
                onChange={(hint) => set(replaced(draft.tiles, index, { ...tile, hint }))}
              />
              <div className="mt-0.5 flex gap-1">
                <Button
                  label={`${name} ${t('up')}`}
                  disabled={index === 0}
                  onPress={() => set(moved(draft.tiles, index, -1))}
                >
                  ↑ {t('up')}
                </Button>
                <Button
                  label={`${name} ${t('down')}`}
                  disabled={index === draft.tiles.length - 1}
                  onPress={() => set(moved(draft.tiles, index, 1))}
                >
                  ↓ {t('down')}
                </Button>
                <Button label={`${name} ${t('kiosk.hide')}`} onPress={() => set(without(draft.tiles, index))}>
                  {t('kiosk.hide')}
                </Button>
              </div>
            </fieldset>
          );
        })}
        {hidden.length > 0 && <h3 className="text-body font-bold">{t('kiosk.hidden')}</h3>}
        {hidden.map((tile) => (
          <div key={tile.id} className="flex items-center justify-between gap-1 text-body">
            {tile.zh}
            <Button label={`${tile.zh} ${t('kiosk.show')}`} onPress={() => set([...draft.tiles, tile])}>
              {t('kiosk.show')}
            </Button>
          </div>
        ))}
      </div>
      <KioskLook draft={draft} />
    </div>
  );
}

/** The first screen at a third of its size, in the language and type that a visitor may choose. */
function KioskLook({ draft }: { readonly draft: OwnSettings['kiosk'] }) {
  const { t } = useText('settings');
  const [english, setEnglish] = useState(false);
  const [large, setLarge] = useState(false);
  const key = english ? 'en' : 'zh';
  return (
    <figure className="sticky top-2">
      <figcaption className="mb-0.5 flex flex-wrap items-center justify-between gap-x-2 text-body font-medium">
        {t('kiosk.look')}
        <span className="flex gap-2">
          <Tick
            label={`${t('kiosk.look')} ${t('kiosk.largeType')}`}
            words={t('kiosk.largeType')}
            checked={large}
            onChange={setLarge}
          />
          <Tick
            label={`${t('kiosk.look')} ${t('kiosk.english')}`}
            words={t('kiosk.english')}
            checked={english}
            onChange={setEnglish}
          />
        </span>
      </figcaption>
      <div className="flex aspect-[9/16] flex-col overflow-hidden rounded-card border-4 border-deep bg-mist">
        <div aria-hidden="true" className="h-[9%] bg-deep" />
        <p
          className={join(
            'px-1 py-1 text-center leading-tight font-bold',
            large ? 'text-[24px]' : 'text-[20px]',
          )}
        >
          {draft.prompt[key]}
        </p>
        <ul className="grid min-h-0 flex-1 auto-rows-fr grid-cols-2 gap-1 p-1">
          {draft.tiles.map((tile) => (
            <li
              key={tile.id}
              className="flex min-h-0 flex-col justify-center overflow-hidden rounded-card border border-line bg-paper px-1"
            >
              <span className={join('leading-tight font-bold', large ? 'text-[19px]' : 'text-[17px]')}>
                {tile[key]}
              </span>
              <span className={join('text-muted', large ? 'text-[12px] leading-tight' : 'text-[11px]')}>
                {tile.hint[key]}
              </span>
            </li>
          ))}
        </ul>
        <div aria-hidden="true" className="h-[9%]" />
      </div>
    </figure>
  );
}
