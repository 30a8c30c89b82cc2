/** 应急叫号: what a window without a hub shows, and what its page asks of the counter's terminal (Socket.IO on loopback). */
import type { EmergencyCall } from '@yichuang/domain/hall/commands/record-emergency-call';
import type { EmergencyFlag } from '@yichuang/domain/hall/offline';
import type { CommandId, CounterId, Instant, TicketNumber } from '@yichuang/domain/ids';

/** `kept` here and not told · `told` on record · `flagged` on record, and a person looks at it · `refused` not on record. */
export type CallState = 'kept' | 'told' | 'flagged' | 'refused';

export interface CallHere extends EmergencyCall {
  readonly commandId: CommandId;
  readonly state: CallState;
  readonly flag: EmergencyFlag | null;
}

/** Somebody who waited for this window at the hub's last word, and was not called here since. */
export interface WaitedThen {
  readonly number: TicketNumber;
  readonly takenAt: Instant;
}

export interface EmergencyView {
  readonly counterId: CounterId;
  readonly counterNumber: number;
  /** Before digits that are typed without letters: the window's own zone. */
  readonly prefix: string;
  /** The hub's time at its last word; null = never heard of. */
  readonly asOf: Instant | null;
  readonly next: readonly WaitedThen[];
  /** Newest first. */
  readonly calls: readonly CallHere[];
}

/** What a window said aloud last; `times` counts up with every call and every 再叫. */
export interface SaidHere {
  readonly number: TicketNumber;
  readonly times: number;
}

export interface EmergencyState extends EmergencyView {
  /** The page says it when it changes, whoever called: the page itself or the keypad. null: nothing was called yet. */
  readonly said: SaidHere | null;
  /** The hub is back: calling goes on at the desk. */
  readonly hubIsThere: boolean;
  /** Add to the page's clock to get the hub's. */
  readonly hubTimeOffsetMs: number;
  /** The desk's page, to go back to. */
  readonly deskUrl: string;
}

export interface TerminalToEmergency {
  state(state: EmergencyState): void;
}

export interface EmergencyToTerminal {
  call(request: { readonly number: TicketNumber }): void;
}
