/** A device that nobody knows yet (配对): asks for a code, shows it, waits until somebody types it at the console. */
import { useEffect, useRef, useState } from 'react';
import type { DeviceKind } from '@yichuang/domain/actor';
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute } from './clock-words.ts';
import { useText } from './text/use-text.ts';

export interface PairingOffer {
  readonly code: string;
  readonly pairingSecret: string;
  readonly expiresAt: Instant;
}

export interface PairingScreenProps {
  readonly kind: DeviceKind;
  /** POST /api/pairings; null = no answer. */
  readonly onAsk: () => Promise<PairingOffer | null>;
  /** The claim; `expired` asks for a new code. */
  readonly onClaim: (offer: PairingOffer) => Promise<'paired' | 'waiting' | 'expired' | 'offline'>;
  readonly onPaired: () => void;
}

const ASK_EVERY_MS = 2_000;

export function PairingScreen({ kind, onAsk, onClaim, onPaired }: PairingScreenProps) {
  const { t } = useText('common');
  const [offer, setOffer] = useState<PairingOffer | null>(null);
  const [offline, setOffline] = useState(false);
  const calls = useRef({ onAsk, onClaim, onPaired });
  useEffect(() => {
    calls.current = { onAsk, onClaim, onPaired };
  });

  useEffect(() => {
    let current: PairingOffer | null = null;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const step = async (): Promise<void> => {
      if (current === null) {
        current = await calls.current.onAsk();
        if (stopped) return;
        setOffer(current);
        setOffline(current === null);
      } else {
        const state = await calls.current.onClaim(current);
        if (stopped) return;
        setOffline(state === 'offline');
        if (state === 'paired') {
          calls.current.onPaired();
          return;
        }
        if (state === 'expired') current = null;
      }
      timer = setTimeout(() => void step(), ASK_EVERY_MS);
    };
    void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);

  return (
    <main className="grid min-h-dvh place-items-center bg-deep p-4 text-paper">
      <div className="flex flex-col items-center gap-3 text-center">
        <p className="text-body text-ice">{t(`pairing.device.${kind}`)}</p>
        <h1 className="text-title font-bold">{t('pairing.title')}</h1>
        {offer ? (
          <>
            <p className="text-body">{t('pairing.how')}</p>
            <p
              className="rounded-card bg-paper px-4 py-2 text-number font-bold tracking-[0.08em] text-deep"
              data-testid="pairing-code"
            >
              {offer.code}
            </p>
            <p className="text-body text-ice">{t('pairing.until', { time: hourMinute(offer.expiresAt) })}</p>
          </>
        ) : (
          !offline && <p className="text-body">{t('pairing.asking')}</p>
        )}
        {offline && (
          <p role="alert" className="rounded-card bg-sand px-2 py-1 text-body text-orange">
            <span aria-hidden="true">▲ </span>
            {t('pairing.offline')}
          </p>
        )}
      </div>
    </main>
  );
}
