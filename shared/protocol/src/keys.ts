/** A key of a call keypad on its way to the hub (POST /api/counters/:counterId/keys), and what became of it. */
import { KeypadAction } from '@yichuang/domain/hall/keypad';
import { CommandId, type CounterId } from '@yichuang/domain/ids';
import type { CommandName } from '@yichuang/domain/registry';
import { z } from 'zod';
import type { WireRejection } from './socket.ts';

export const KeyPressed = z.strictObject({
  action: KeypadAction,
  /** Typed before the key, '' if none. */
  digits: z.string().regex(/^\d{0,4}$/),
  /** One a press, also when it is sent twice; the id of the command that it becomes. */
  pressId: CommandId,
});
export type KeyPressed = z.infer<typeof KeyPressed>;

/** `done`: the command that it was. */
export type KeyAnswer =
  | { readonly outcome: 'done'; readonly name: CommandName }
  | { readonly outcome: 'refused'; readonly rejection: WireRejection };

/** Told to the pages of whoever is signed in at that counter, so that they see why the keypad beeped. */
export interface KeyRefused {
  readonly counterId: CounterId;
  readonly action: KeypadAction;
  readonly rejection: WireRejection;
}
