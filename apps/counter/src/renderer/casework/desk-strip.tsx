/** The desk in one line (叫号条): casework never holds up the next call. */
import { join } from '@yichuang/ui/join';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Desk } from '@yichuang/domain/hall/views/desk';
import { Cap } from '../desk/cap.tsx';
import { mainWords } from '../desk/main-keys.tsx';
import type { MainKey } from '@yichuang/domain/hall/views/main-key';
import { KEY_CAPS } from '../desk/shortcuts.ts';

export interface DeskStripProps {
  readonly desk: Desk;
  readonly mainKey: MainKey;
  readonly busy: boolean;
  /** Another number than the visit that lies open. */
  readonly elsewhere: boolean;
  readonly onMain: () => void;
  readonly onIntake: () => void;
}

export function DeskStrip({
  desk: { ticket, counter, direct },
  mainKey,
  busy,
  elsewhere,
  onMain,
  onIntake,
}: DeskStripProps) {
  const { t } = useText('counter');
  const { t: intake } = useText('intake');
  const rests = mainKey.kind === 'nobody';
  return (
    <section aria-label={t('current.title')} className="flex items-center gap-1">
      {ticket ? (
        <>
          <NumberPlate number={ticket.number} size="action" />
          <StateBadge state={ticket.status} />
        </>
      ) : (
        <StateBadge state={counter.pause ? 'paused' : direct ? 'serving' : 'idle'} />
      )}
      {ticket && elsewhere && (
        <button
          type="button"
          onClick={onIntake}
          className="min-h-target rounded-card border border-line bg-paper px-1 text-body font-medium text-harbour shadow-press"
        >
          {intake('visit.open', { number: ticket.number })}
        </button>
      )}
      <button
        type="button"
        data-key="main"
        disabled={rests}
        aria-disabled={busy || undefined}
        aria-keyshortcuts="F2"
        onClick={onMain}
        className={join(
          'flex min-h-target items-center gap-1 rounded-card border px-1.5 text-body font-medium',
          rests
            ? 'border-line bg-mist text-muted'
            : 'border-line bg-paper text-harbour shadow-press active:bg-sky',
        )}
      >
        {mainWords(mainKey, t)}
        {!rests && <Cap>{KEY_CAPS.main}</Cap>}
      </button>
    </section>
  );
}
