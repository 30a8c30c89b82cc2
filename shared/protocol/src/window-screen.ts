/** 窗口屏 of a counter's own computer: what its page is told by the counter's terminal (Socket.IO on loopback). */
import type { WindowFacts } from '@yichuang/domain/hall/views/window-facts';
import type { Instant } from '@yichuang/domain/ids';
import type { SaidHere } from './emergency.ts';

export interface WindowScreenState {
  /** What to draw: of the hub's hall, or with whom the window itself calls while the hub is away. null: never heard of. */
  readonly facts: WindowFacts | null;
  readonly words: {
    readonly hall: { readonly name: string; readonly guidePhone: string | null } | null;
    readonly zones: readonly {
      readonly id: string;
      readonly shortName: string;
      readonly shortNameEn: string;
    }[];
  };
  readonly demo: boolean;
  /**
   * `live`: the hub says so · `stale`: it was so at `asOf` · `callingHere`: the window calls by itself · `alone`: the hub is gone
   * and nobody is called here.
   */
  readonly source: 'live' | 'stale' | 'callingHere' | 'alone';
  /** The hub's time at its last word; null = never heard of. */
  readonly asOf: Instant | null;
  /** Add to the page's clock to get the hub's. */
  readonly hubTimeOffsetMs: number;
  readonly said: SaidHere | null;
  /** This page says it aloud; false: the clerk's page of 应急叫号 does. */
  readonly speaks: boolean;
}

export interface TerminalToWindowScreen {
  windowScreen(state: WindowScreenState): void;
}
