/** 预约签到: the code of the appointment, typed large or scanned; without one, an identity number. */
import { useState } from 'react';
import { Button } from '@yichuang/ui/button.tsx';
import { Keypad } from '@yichuang/ui/keypad.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { CODE_SIGNS, FEWEST_SIGNS } from '../flow/checking-in.ts';
import { BackKey, MainKey } from './keys.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

export function CheckInScreen({
  step,
  flow,
  state,
  act,
}: ScreenProps & { readonly step: StepAt<'checkIn'> }) {
  const { t } = useText('appointments');
  const { t: card } = useText('card');
  const [layout, setLayout] = useState<'digits' | 'letters'>('digits');
  const live = state.hub === 'live';
  const trouble = live ? step.trouble : 'offline';
  const other = layout === 'digits' ? 'letters' : 'digits';
  return (
    <>
      <div className="flex items-start gap-3 pb-3">
        <BackKey onPress={() => act({ type: 'back' })} />
        <div>
          <h1 className="text-title leading-tight font-bold">{t('title')}</h1>
          <p className="text-body text-muted">{t('where')}</p>
          {!flow.large && <p className="text-body text-muted">{t('scan')}</p>}
          {state.cardReader?.ready && <p className="text-body text-muted">{card('checkInHint')}</p>}
        </div>
      </div>
      <div className="flex flex-1 flex-col justify-end gap-2">
        <output
          aria-label={t('typed', { count: step.typed.length })}
          className="flex min-h-[136px] items-center justify-center rounded-card border-4 border-harbour bg-paper px-3 text-center text-[72px] leading-tight font-bold break-all tabular-nums"
        >
          {step.typed === '' ? (
            <span className="text-action font-medium text-muted">{t('empty')}</span>
          ) : (
            <span className={step.typed.length > 16 ? 'text-[44px]' : 'tracking-wider'}>{step.typed}</span>
          )}
        </output>
        <p role="alert" className="min-h-[1.5em] text-center text-body font-medium text-coral">
          {trouble && `■ ${t(`trouble.${trouble}`)}`}
          {trouble === 'offline' && `。${t('desk')}`}
        </p>
      </div>
      <Keypad
        layout={layout}
        value={step.typed}
        limit={CODE_SIGNS}
        onChange={(typed) => act({ type: 'type', typed })}
        className="pb-3"
      />
      <div className="flex flex-col gap-3">
        <div className="flex gap-3">
          <Button className="min-h-[112px] px-4" onPress={() => setLayout(other)}>
            {t(other)}
          </Button>
          <Button
            className="min-h-[112px] flex-1"
            disabled={!live}
            onPress={() => act({ type: flow.identity?.visitorId ? 'checkInByIdentity' : 'openIdentity' })}
          >
            {t(flow.identity?.visitorId ? 'byIdentityKnown' : 'byIdentity')}
          </Button>
        </div>
        <MainKey
          disabled={!live || step.typed.length < FEWEST_SIGNS}
          onPress={() => act({ type: 'checkIn' })}
        >
          {t('submit')}
        </MainKey>
      </div>
    </>
  );
}
