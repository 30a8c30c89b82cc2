/** One round whose commands run through `decide` and `evolve`, a clock in the hand. */
import type { Role } from '../../actor.ts';
import type { CommandDefinition } from '../../command.ts';
import type { Instant } from '../../ids.ts';
import { gistOf, oneStream } from '../../testing/one-stream.ts';
import { RoundItemId, USUAL_ROUND_RULES, type RoundRules } from '../checklist.ts';
import type { RoundContext } from '../command.ts';
import { evolveRound, type Round, type RoundEvent } from '../round.ts';

export const ID = '00000000-0000-7000-8000-00000000a0d0';
export const [FIRST, SECOND] = [RoundItemId.parse('people-1'), RoundItemId.parse('space-1')];
/** Two items are on. */
export const SMALL: RoundRules = {
  perDay: 2,
  photoDays: 180,
  items: USUAL_ROUND_RULES.items.map((item) => ({
    ...item,
    on: item.itemId === FIRST || item.itemId === SECOND,
  })),
};

/** One round; who is called `head` is the manager. */
export class OneRound {
  private found = 0;
  private readonly known: { rounds: RoundContext['rounds']; responsible: RoundContext['responsible'] } = {
    rounds: { revision: 3, rules: SMALL },
    responsible: { role: 'guide', disabled: false },
  };
  private readonly one = oneStream<Round, RoundEvent, RoundContext>({
    id: ID,
    evolve: evolveRound,
    newId: (label) => (label === 'finding' ? this.nextFinding() : ID),
    context: this.known,
  });

  get round(): Round | null {
    return this.one.state;
  }

  get at(): Instant {
    return this.one.at;
  }

  set at(at: Instant) {
    this.one.at = at;
  }

  /** Who is named, whatever their name. */
  set responsible(responsible: RoundContext['responsible']) {
    this.known.responsible = responsible;
  }

  when<Name extends string, Payload>(
    account: string,
    command: CommandDefinition<Name, Round | null, Payload, RoundEvent, RoundContext>,
    payload: object,
    role: Role = account === 'head' ? 'manager' : 'guide',
  ): string | readonly string[] {
    return gistOf(this.one.when(role, account, command, payload));
  }

  /** The first is called as the round. */
  private nextFinding(): string {
    const id = `${ID.slice(0, -4)}${(0xa0d0 + this.found).toString(16)}`;
    this.found += 1;
    return id;
  }
}
