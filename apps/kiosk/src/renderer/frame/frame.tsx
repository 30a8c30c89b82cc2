/** What is always in sight: hall, date and clock above; home, large type, English and a person's help below. */
import { AArrowUp, Home, Languages, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KioskCatalogue, KioskState } from '@yichuang/protocol/bridge';
import { Clock } from '@yichuang/ui/clock.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { Flow } from '../flow/step.ts';
import type { Act } from '../use-kiosk.ts';
import { Banners } from './banners.tsx';
import { CardStrip } from './card-strip.tsx';

export interface FrameProps {
  readonly state: KioskState;
  readonly flow: Flow;
  readonly act: Act;
  /** null until it is known. */
  readonly catalogue: KioskCatalogue | null;
  readonly hallName: string;
  readonly children: ReactNode;
}

export function Frame({ state, flow, act, catalogue, hallName, children }: FrameProps) {
  return (
    <div className="flex h-dvh flex-col bg-mist">
      <header className="flex items-center justify-between gap-3 bg-deep px-5 py-3 text-paper">
        <div className="min-w-0">
          <p className="text-[44px] leading-tight font-bold">{hallName}</p>
          <p className="mt-0.5 flex items-center gap-2 text-[30px] text-ice">
            <Clock aheadMs={state.hubTimeOffsetMs} time={false} />
            <DemoMark demo={state.demo} className="text-[28px]" />
          </p>
        </div>
        <Clock
          aheadMs={state.hubTimeOffsetMs}
          date={false}
          className="shrink-0 text-[88px] leading-none font-bold"
        />
      </header>
      <Banners state={state} lost={flow.lost} />
      {catalogue && <CardStrip state={state} flow={flow} act={act} catalogue={catalogue} />}
      <main className="flex min-h-0 flex-1 flex-col px-5 py-3">{children}</main>
      <FooterBar flow={flow} act={act} />
    </div>
  );
}

/** Below, where a hand on a wheelchair's arm-rest reaches it. */
function FooterBar({ flow, act }: { readonly flow: Flow; readonly act: Act }) {
  const { t } = useText('kiosk');
  const icon = 'size-[1.15em] shrink-0';
  return (
    <nav className="flex gap-3 bg-deep px-5 py-3">
      {flow.step.at !== 'home' && (
        <FooterKey icon={<Home aria-hidden="true" className={icon} />} onPress={() => act({ type: 'home' })}>
          {t('home')}
        </FooterKey>
      )}
      <FooterKey
        icon={<AArrowUp aria-hidden="true" className={icon} />}
        on={flow.large}
        onPress={() => act({ type: 'large', on: !flow.large })}
      >
        {flow.large ? t('largeOff') : t('largeOn')}
      </FooterKey>
      <FooterKey
        icon={<Languages aria-hidden="true" className={icon} />}
        onPress={() => act({ type: 'language', language: flow.language === 'en' ? 'zh-CN' : 'en' })}
      >
        <span lang={flow.language === 'en' ? 'zh-CN' : 'en'}>{t('otherLanguage')}</span>
      </FooterKey>
      <FooterKey
        icon={<UserRound aria-hidden="true" className={icon} />}
        on={flow.step.at === 'guide'}
        onPress={() => act({ type: 'openGuide' })}
      >
        {t('askGuide')}
      </FooterKey>
    </nav>
  );
}

interface FooterKeyProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly on?: boolean;
}

function FooterKey({ icon, children, onPress, on = false }: FooterKeyProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={join(
        'on-deep flex min-h-[112px] flex-1 flex-col items-center justify-center gap-0.5 rounded-card border-2 px-0.5 text-[calc(30px*var(--type-scale))] leading-tight font-medium whitespace-nowrap',
        on ? 'border-paper bg-paper text-deep' : 'border-ice/50 text-paper active:bg-harbour',
      )}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
