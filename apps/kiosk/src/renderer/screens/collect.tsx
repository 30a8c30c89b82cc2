/** 领证先问: the short code of the notice, typed large or scanned, before any number is given. */
import { collectTile } from '@yichuang/domain/catalogue/collecting';
import { Keypad } from '@yichuang/ui/keypad.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Button } from '@yichuang/ui/button.tsx';
import { SHORT_CODE_DIGITS } from '../flow/collecting.ts';
import { BackKey, MainKey } from './keys.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

/** As it is printed and read aloud. */
const GROUPS = [0, 3, 6];

export function CollectScreen({
  step,
  state,
  catalogue,
  act,
}: ScreenProps & { readonly step: StepAt<'collect'> }) {
  const { t } = useText('kiosk');
  const { t: says } = useText('collecting');
  const tile = collectTile(catalogue);
  const trouble = state.hub === 'live' ? step.trouble : 'offline';
  return (
    <>
      <div className="flex items-start gap-3 pb-4">
        <BackKey onPress={() => act({ type: 'back' })} />
        <div>
          <h1 className="text-title leading-tight font-bold">{t('collect.title')}</h1>
          <p className="text-body text-muted">{t('collect.where')}</p>
          <p className="text-body text-muted">{t('collect.scan')}</p>
        </div>
      </div>
      <div className="flex flex-1 flex-col justify-end gap-2">
        <output
          aria-label={t('collect.typed', { count: step.typed.length })}
          className="flex min-h-[168px] items-center justify-center gap-5 rounded-card border-4 border-harbour bg-paper px-2 text-[88px] leading-none font-bold tabular-nums"
        >
          {GROUPS.map((from) => (
            <span key={from} aria-hidden="true" className="flex gap-1.5">
              {[from, from + 1, from + 2].map((place) => (
                <span key={place} className="grid w-[76px] place-items-center border-b-4 border-muted pb-1">
                  {step.typed[place] ?? ' '}
                </span>
              ))}
            </span>
          ))}
        </output>
        <p role="alert" className="min-h-[1.5em] text-center text-body font-medium text-coral">
          {trouble && `■ ${says(`trouble.${trouble}`)}`}
          {trouble === 'offline' && `。${t('collect.desk')}`}
        </p>
      </div>
      <Keypad
        layout="digits"
        value={step.typed}
        limit={SHORT_CODE_DIGITS}
        onChange={(typed) => act({ type: 'type', typed })}
        className="pb-3"
      />
      <div className="flex flex-col gap-3">
        {tile && (
          <Button className="min-h-[112px]" onPress={() => act({ type: 'openTile', tileId: tile.id })}>
            {t('collect.without')}
          </Button>
        )}
        <MainKey
          disabled={step.asking || step.typed.length < SHORT_CODE_DIGITS || state.hub !== 'live'}
          onPress={() => act({ type: 'askCollect' })}
        >
          {step.asking ? t('collect.asking') : t('collect.submit')}
        </MainKey>
      </div>
    </>
  );
}
