/** How a record stands (状态), with a sign of its own, so that colour is not needed: `■ 超期未答复…`. */
import { join } from './join.ts';

/** Late, waiting in time, done as asked, ended without it. */
export type Stand = 'late' | 'open' | 'done' | 'ended';

const SIGNS: Readonly<Record<Stand, string>> = { late: '■', open: '▲', done: '✓', ended: '–' };

export interface StandLineProps {
  readonly stand: Stand;
  readonly words: string;
}

export function StandLine({ stand, words }: StandLineProps) {
  return (
    <p className={join('text-body font-medium', stand === 'late' && 'text-coral')}>
      <span aria-hidden="true">{SIGNS[stand]} </span>
      {words}
    </p>
  );
}
