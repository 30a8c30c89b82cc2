/**
 * What a fact leads to in another stream (连带): a command in the same savepoint, by the same actor, with a derived id and
 * the fact's seq as its cause. Its rejection rejects the command that came first.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { CommandName } from '@yichuang/domain/registry';

export interface Reaction {
  readonly name: CommandName;
  readonly payload: object;
}

/** In the order in which they are carried out. `hall` is the living one after the fact. */
export function reactionsTo(envelope: Envelope, hall: Hall): readonly Reaction[] {
  void envelope;
  void hall;
  return [];
}
