/** What a window's LED strip says (窗口条屏): eight hanzi, what the window screen says in a few words, never more than is known. */
import type { Live } from '@yichuang/client/hall-client';
import type { Hall } from '@yichuang/domain/hall/hall';
import { windowOf } from '@yichuang/domain/hall/views/board';
import type { CounterId } from '@yichuang/domain/ids';
import type { CallingHere } from './emergency.ts';

/** A hub that is away calls nobody; the clerks do. */
const NO_HUB = '请听窗口叫号';

/**
 * null: nothing is known yet, or the hall has no such window: the strip stays dark. `here`: what the window itself calls while
 * the hub is away (应急叫号).
 */
export function stripTextOf(
  hall: Hall | null,
  live: Live,
  counterId: CounterId,
  here: CallingHere | null = null,
): string | null {
  if (here !== null) return calling(here.number, here.counterNumber);
  if (hall === null) return live === 'stale' ? NO_HUB : null;
  const view = windowOf(hall, counterId);
  if (view === null) return null;
  if (live === 'stale' || live === 'signedOut') return NO_HUB;
  const [other] = view.elsewhere;
  switch (view.state) {
    case 'calling':
      return calling(view.number ?? '', view.counterNumber);
    case 'serving':
      return `正在办理${view.number ?? ''}`;
    case 'direct':
      return '现场办理';
    case 'idle':
      return '空闲';
    case 'paused':
      return other === undefined ? '暂停服务' : `暂停 请到${other}号窗口`;
    case 'closed':
      return hall.phase === 'open' && other !== undefined ? `请到${other}号窗口` : '暂未开放';
  }
}

function calling(number: string, counterNumber: number): string {
  return `请${number}到${counterNumber}号窗口`;
}
