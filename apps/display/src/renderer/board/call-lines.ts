/** How calls are laid out on the board (叫号排列): the newest large, what finds no room large leads the list. */
import type { Board, BoardCall } from '@yichuang/domain/hall/views/board';

/** So many can be read large at 10 m at once. */
const MOST_LARGE = 4;
const MOST_LISTED = 7;

export interface ListedCall extends BoardCall {
  /** Still being called, only without room on the left. */
  readonly calling: boolean;
}

export interface CallLines {
  readonly large: readonly BoardCall[];
  readonly listed: readonly ListedCall[];
}

export function callLines({ calling, recent }: Pick<Board, 'calling' | 'recent'>): CallLines {
  const listed = [
    ...calling.slice(MOST_LARGE).map((call) => ({ ...call, calling: true })),
    ...recent.map((call) => ({ ...call, calling: false })),
  ];
  return { large: calling.slice(0, MOST_LARGE), listed: listed.slice(0, MOST_LISTED) };
}
