/** A state as word, shape and colour together (状态): ● 办理中 · ○ 空闲 · ‖ 暂停. Never colour alone. */
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

const looks = {
  waiting: ['◔', 'text-harbour'],
  called: ['◆', 'text-orange'],
  serving: ['●', 'text-leaf'],
  held: ['◐', 'text-violet'],
  noShow: ['△', 'text-orange'],
  finished: ['✓', 'text-leaf'],
  cancelled: ['✕', 'text-muted'],
  abandoned: ['✕', 'text-muted'],
  expired: ['✕', 'text-muted'],
  idle: ['○', 'text-leaf'],
  paused: ['‖', 'text-orange'],
  unseen: ['✕', 'text-coral'],
  closed: ['–', 'text-muted'],
  dueSoon: ['▲', 'text-orange'],
  overdue: ['■', 'text-coral'],
  fault: ['■', 'text-coral'],
  ok: ['●', 'text-leaf'],
  offline: ['✕', 'text-coral'],
} as const;

export type StateName = keyof typeof looks;

export interface StateBadgeProps {
  readonly state: StateName;
  /** Other words than the state's own: 暂停服务. */
  readonly words?: string;
  /** On the deep ground colours would not stand out: word and shape in one tone. */
  readonly onDeep?: boolean;
  readonly className?: string;
}

export function StateBadge({ state, words, onDeep = false, className }: StateBadgeProps) {
  const { t } = useText('common');
  const [shape, colour] = looks[state];
  return (
    <span
      className={join(
        'inline-flex items-center gap-[0.35em] font-medium whitespace-nowrap',
        onDeep ? 'text-ice' : colour,
        className,
      )}
    >
      <span aria-hidden="true">{shape}</span>
      {words ?? t(`state.${state}`)}
    </span>
  );
}
