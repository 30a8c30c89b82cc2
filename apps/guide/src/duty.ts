/** What every page of a signed-in guide works with (当班): the hall as it is now, its words, and how to act. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant, PrinterId } from '@yichuang/domain/ids';
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import type { AlertCard } from '@yichuang/protocol/alerts';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { RosterPerson } from '@yichuang/protocol/roster';
import type { HallView } from '@yichuang/client/hall-client';
import type { Names } from '@yichuang/ui/names';
import type { DeskKnown } from './desk/use-desk.ts';
import type { RoundsKnown } from './rounds/use-rounds.ts';
import type { Account, Door } from './entry.ts';
import type { Hub } from './hub.ts';
import type { Send } from './sending.ts';
import type { Printers } from '@yichuang/ui/printers';
import type { Trail } from './trail.ts';

/** Something that was just done; with `undo` it can be taken back for a moment. */
export interface Deed {
  readonly words: string;
  readonly undo?: () => void;
}

export interface Duty {
  readonly hub: Hub;
  readonly door: Door;
  readonly account: Account;
  readonly view: HallView;
  readonly hall: Hall;
  /** The hub's time, by the ten seconds. */
  readonly now: Instant;
  readonly names: Names;
  readonly trail: Trail;
  readonly send: Send;
  readonly done: (deed: Deed) => void;
  /** 知识库; its book is null until it is known */
  readonly knowledge: {
    readonly book: KnowledgeBook | null;
    readonly count: (use: KnowledgeUse) => void;
  };
  /** The hall's machines, with what is the matter with them. */
  readonly devices: readonly DeviceCard[];
  /** What clerks are called. */
  readonly people: readonly RosterPerson[];
  /** ▲监管: sent to whoever is signed in. */
  readonly alerts: readonly AlertCard[];
  /** 办不成事: what is open, whoever is responsible. */
  readonly desk: DeskKnown;
  /** 巡查: today's rounds, and what is not closed. */
  readonly rounds: RoundsKnown;
  readonly printers: Printers;
  /** Where slips come out until the guide says otherwise; null = no paper. */
  readonly printerId: PrinterId | null;
  readonly onPrinter: (printerId: PrinterId | null) => void;
}
