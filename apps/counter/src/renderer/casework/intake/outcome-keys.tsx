/** The outcomes (怎么办) in one row: 受理 large, the others beside it; what rests says what is still missing. */
import { Cap } from '../../desk/cap.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { Obstacle, OutcomeKey } from './obstacles.ts';

export interface OutcomeKeysProps {
  readonly obstacles: Readonly<Record<OutcomeKey, readonly Obstacle[]>>;
  /** 即办件 and this clerk has 授权 */
  readonly atOnce: boolean;
  readonly pledge: boolean;
  readonly deferred: number;
  readonly busy: boolean;
  readonly onPress: (key: OutcomeKey) => void;
}

export const OUTCOME_CAPS: Readonly<Record<OutcomeKey, string>> = {
  accept: 'Ctrl+↵',
  keep: 'Alt+2',
  correct: 'Alt+3',
  refuse: 'Alt+4',
  atOnce: 'Alt+5',
};
const SECOND = ['keep', 'correct', 'refuse'] as const;

export function OutcomeKeys({ obstacles, atOnce, pledge, deferred, busy, onPress }: OutcomeKeysProps) {
  const { t } = useText('intake');
  const ready = obstacles.accept.length === 0;
  return (
    <div className="flex flex-col gap-1">
      <output className={join('text-body font-medium', ready ? 'text-leaf' : 'text-orange')}>
        {ready
          ? `✓ ${t('outcome.ready')}`
          : obstacles.accept.includes('stopped')
            ? `■ ${t('obstacle.stopped')}`
            : `▲ ${t('outcome.still', { what: obstacles.accept.map((each) => t(`obstacle.${each}`)).join('、') })}`}
      </output>
      <div className={join('grid gap-1', atOnce ? 'grid-cols-2' : 'grid-cols-1')}>
        <MainKey enabled={ready} busy={busy} name="accept" onPress={() => onPress('accept')}>
          {deferred > 0
            ? t('outcome.acceptDeferred')
            : pledge
              ? t('outcome.acceptPledge')
              : t('outcome.accept')}
        </MainKey>
        {atOnce && (
          <MainKey
            enabled={obstacles.atOnce.length === 0 && deferred === 0}
            busy={busy}
            name="atOnce"
            onPress={() => onPress('atOnce')}
          >
            {t('outcome.atOnce')}
          </MainKey>
        )}
      </div>
      <div className="grid grid-cols-[1fr_1fr_1.25fr] gap-1">
        {SECOND.map((key) => (
          <button
            key={key}
            type="button"
            data-key={key}
            disabled={obstacles[key].length > 0}
            aria-disabled={busy || undefined}
            aria-keyshortcuts={OUTCOME_CAPS[key]}
            onClick={() => onPress(key)}
            className={join(
              'flex min-h-6 flex-wrap items-center justify-center gap-x-0.5 rounded-card border border-line px-0.5 text-body font-medium',
              obstacles[key].length > 0
                ? 'bg-mist text-muted'
                : key === 'refuse'
                  ? 'bg-paper text-coral shadow-press active:bg-rose'
                  : 'bg-paper text-harbour shadow-press active:bg-sky',
            )}
          >
            {t(`outcome.${key}`)}
            <Cap>{OUTCOME_CAPS[key]}</Cap>
          </button>
        ))}
      </div>
    </div>
  );
}

function MainKey({
  enabled,
  busy,
  name,
  onPress,
  children,
}: {
  readonly enabled: boolean;
  readonly busy: boolean;
  readonly name: 'accept' | 'atOnce';
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      data-key={name}
      disabled={!enabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={name === 'accept' ? 'Control+Enter' : OUTCOME_CAPS[name]}
      onClick={onPress}
      className={join(
        'flex min-h-8 flex-wrap items-center justify-center gap-x-1 rounded-card px-1 text-title font-bold',
        enabled
          ? 'bg-harbour text-paper shadow-press active:bg-deep'
          : 'border border-line bg-mist text-muted',
      )}
    >
      {children}
      <Cap>{OUTCOME_CAPS[name]}</Cap>
    </button>
  );
}
