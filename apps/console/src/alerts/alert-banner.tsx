/** Alerts that wait for whoever is signed in (预警条): on every section, with a tone when one comes. */
import type { Asked } from '../upkeep/use-asked.ts';
import type { AccountId } from '@yichuang/domain/ids';
import type { AlertsAnswer } from '@yichuang/protocol/alerts';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { BellRing } from 'lucide-react';
import { useEffect } from 'react';

interface AlertBannerProps {
  readonly alerts: Asked<AlertsAnswer>;
  readonly accountId: AccountId;
}

/** For which there was a tone: reading one of several makes none. */
const rung = new Set<string>();

export function AlertBanner({ alerts, accountId }: AlertBannerProps) {
  const { t } = useText('alerts');
  const mine = (alerts.value?.alerts ?? []).filter(
    ({ toAccountId, seenAt }) => toAccountId === accountId && seenAt === null,
  );
  const newest = mine[0]?.alertId ?? null;
  useEffect(() => {
    if (newest === null || rung.has(newest)) return;
    rung.add(newest);
    sound();
    navigator.vibrate?.([200, 100, 200]);
  }, [newest]);
  if (mine.length === 0) return null;
  const areOver = mine.every(({ recoveredAt }) => recoveredAt !== null);
  return (
    <output className="block">
      <a
        href="#alerts"
        className={join(
          'flex min-h-target items-center gap-1 px-2 py-0.5 text-action font-bold',
          areOver ? 'bg-sand text-orange' : 'bg-coral text-paper',
        )}
      >
        <BellRing aria-hidden="true" className="size-[1.2em] shrink-0" />
        {t(areOver ? 'bannerOver' : 'banner', { count: mine.length })}
      </a>
    </output>
  );
}

const TONE_SECONDS = 0.25;

/** Two short tones; a page that nobody has touched yet may not make one. */
function sound(): void {
  try {
    const audio = new AudioContext();
    for (const [index, hertz] of [880, 660].entries()) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.value = 0.15;
      tone.frequency.value = hertz;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + index * TONE_SECONDS);
      tone.stop(audio.currentTime + (index + 1) * TONE_SECONDS);
    }
  } catch {
    // The strip says it too.
  }
}
