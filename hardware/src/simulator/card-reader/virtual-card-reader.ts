/** An ID card reader that exists only on this computer: a security module, what lies on it, and where it is plugged in. */

import { otherThings, peopleOf, type PlayCard } from './cards.ts';
import type { ReaderFaults } from './faults.ts';
import { createMouth } from './mouth.ts';
import type { Plug } from './plug.ts';
import { createSam, standardSam, type SamHealth, type SamModel, type Thing } from './sam.ts';

export interface VirtualCardReaderState {
  readonly address: string;
  readonly plug: 'in' | 'out';
  readonly connected: boolean;
  readonly sam: SamHealth;
  /** What lies there, by id. */
  readonly lying: readonly string[];
  /** How often each order came, `20 01`. */
  readonly orders: Readonly<Record<string, number>>;
}

export interface VirtualCardReader {
  readonly address: string;
  /** Whom it has cards of. */
  readonly cards: readonly PlayCard[];
  state(): VirtualCardReaderState;
  /** Lays a card (or `phone`, `bankCard`) beside what lies there already; false where nothing has this id. */
  lay(id: string): boolean;
  layCard(card: PlayCard): void;
  /** The thing of this id, or everything. */
  takeAway(id?: string): void;
  apply(faults: ReaderFaults): Promise<void>;
  /** Hears that something changed; returns the way to stop hearing. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface VirtualCardReaderOptions {
  readonly plug: Plug;
  readonly sam?: Partial<SamModel>;
  /** The people's ages are those of this year. */
  readonly year?: number;
}

export function openVirtualCardReader(options: VirtualCardReaderOptions): VirtualCardReader {
  const { plug, year = new Date().getFullYear() } = options;
  const cards = peopleOf(year);
  const listeners = new Set<() => void>();
  let pulling: Promise<void> = Promise.resolve();
  const mouth = createMouth(
    (bytes) => plug.send(bytes),
    () => {
      pulling = pull();
    },
  );
  const sam = createSam({ ...standardSam, ...options.sam }, (frame) => mouth.say(frame));
  plug.onData((bytes) => {
    const before = sam.things.length;
    sam.receive(bytes);
    if (sam.things.length !== before) changed();
  });

  function changed(): void {
    for (const listener of listeners) listener();
  }

  async function pull(): Promise<void> {
    mouth.hush();
    await plug.out();
    sam.restart();
    changed();
  }

  function thingOf(id: string): Thing | undefined {
    return cards.find((card) => card.id === id) ?? otherThings.find((other) => other === id);
  }

  function lay(thing: Thing): void {
    sam.lay(thing);
    changed();
  }

  return {
    get address() {
      return plug.address;
    },
    cards,
    state: () => ({
      address: plug.address,
      plug: plug.isIn ? 'in' : 'out',
      connected: plug.connected,
      sam: sam.health,
      lying: sam.things.map((thing) => (typeof thing === 'string' ? thing : thing.id)),
      orders: Object.fromEntries(sam.orders),
    }),
    lay(id) {
      const thing = thingOf(id);
      if (thing !== undefined) lay(thing);
      return thing !== undefined;
    },
    layCard: lay,
    takeAway(id) {
      sam.takeAway(id === undefined ? undefined : thingOf(id));
      changed();
    },
    async apply(faults) {
      mouth.apply(faults);
      sam.health = faults.sam ?? sam.health;
      sam.takeAwayAfter = faults.takeAwayAfter ?? sam.takeAwayAfter;
      if (faults.plug === 'out') await pull();
      if (faults.plug === 'in') {
        await pulling;
        await plug.in();
      }
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      mouth.hush();
      await pulling;
      await plug.out();
      listeners.clear();
    },
  };
}
