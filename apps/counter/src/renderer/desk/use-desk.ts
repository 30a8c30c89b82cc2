/** What the clerk is doing at the desk (在做什么): what each key means now, which question or page lies in front, what was scanned. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import { mainKeyOf, meaningOf, type MainKey } from '@yichuang/domain/hall/views/main-key';
import type { Instant, TicketNumber } from '@yichuang/domain/ids';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { CaseworkTab } from '../casework/casework-page.tsx';
import { stillAsked, type Asked } from './asked.ts';
import type { DeskPageProps } from './desk-page.tsx';
import { justCalled, personKeysOf, type PersonKeys } from './person-keys.ts';
import { createSettling } from './settling.ts';
import type { DeskKey } from './shortcuts.ts';
import { undoableOf, type Undoable } from './undo.ts';
import { useActs, type Acts } from './use-acts.ts';
import { useKeypad } from './use-keypad.ts';

/** 问答, 我的数据, 办不成事, 补录, 交给我的整改 lie in front of everything. */
export type Looking = 'answers' | 'own' | 'difficulty' | 'paper' | 'findings';

export interface Doing {
  readonly acts: Acts;
  readonly keys: PersonKeys;
  readonly mainKey: MainKey;
  /** How often the keyboard has asked about the one who is on the way. */
  readonly asking: number;
  readonly undoable: Undoable | null;
  readonly asked: Asked | null;
  readonly ask: (asked: Asked | null) => void;
  /** Null: the desk itself lies open. */
  readonly casework: CaseworkTab | null;
  readonly openCasework: (tab: CaseworkTab | null) => void;
  readonly openIntake: () => void;
  readonly looking: Looking | null;
  readonly look: (at: Looking | null) => void;
  /** 给号: this hall has no kiosk. */
  readonly hands: boolean;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly find: (number: TicketNumber) => void;
  readonly pressMain: () => void;
  readonly press: (key: DeskKey) => void;
}

export interface AtDesk extends DeskPageProps {
  readonly desk: Desk;
  readonly now: Instant;
}

export function useDesk(props: AtDesk): Doing {
  const { client, door, names, sending, counterId, visits, desk, now } = props;
  const { busy, send } = sending;
  const { counter, ticket } = desk;
  const [asks, setAsks] = useState<{ readonly meaning: string | null; readonly times: number }>({
    meaning: null,
    times: 0,
  });
  const [wanted, ask] = useState<Asked | null>(null);
  const [casework, openCasework] = useState<CaseworkTab | null>(null);
  const [looking, look] = useState<Looking | null>(null);
  const [settling] = useState(createSettling);
  const search = useRef<HTMLInputElement>(null);

  const asked = stillAsked(wanted, desk);
  // Forgotten, not hidden: it must not come back when the same person is called again.
  if (wanted !== null && asked === null) ask(null);
  const acts = useActs({ counterId, desk, names, send, ask });
  const keys = personKeysOf(desk);
  const hands = door.catalogue.hall.level === 'township';
  const mainKey = mainKeyOf(desk);
  const meaning = meaningOf(mainKey);
  const asking = asks.meaning === meaning ? asks.times : 0;
  const undoable = undoableOf(desk, now);
  const askOnceMore = (): void => setAsks({ meaning, times: asking + 1 });

  useKeypad(client, counterId, names, askOnceMore);
  useEffect(() => {
    settling.meant(meaning, performance.now());
  }, [settling, meaning]);

  const pressMain = (): void => {
    if (settling.mayPress(performance.now())) void acts.main(mainKey);
  };
  const find = useCallback((number: TicketNumber) => ask({ kind: 'find', number }), []);
  const focusSearch = (): void => search.current?.focus();
  const openIntake = (): void => {
    if (ticket?.status === 'serving' || (ticket && visits.current === null)) visits.open(ticket, null);
    openCasework('intake');
  };

  const press = (key: DeskKey): void => {
    if (busy) return;
    switch (key) {
      case 'main':
        // With somebody on the way the key asks; answering it is another key, so that nobody is taken for seated by habit.
        if (mainKey.kind === 'ask') askOnceMore();
        else pressMain();
        return;
      case 'here':
        if (mainKey.kind === 'ask') pressMain();
        return;
      case 'recall':
        if (keys.recall && ticket && !justCalled(ticket, now)) void acts.recall();
        return;
      case 'noShow':
      case 'hold':
      case 'transfer':
        if (ticket && keys[key]) ask({ kind: key, who: ticket });
        return;
      case 'giveBack':
        if (ticket) void acts.giveBack(ticket);
        return;
      case 'finish':
        if (keys.finish) void acts.finish(ticket?.ticketId ?? null);
        return;
      case 'direct':
        if (keys.direct) ask({ kind: 'direct' });
        return;
      case 'pick':
        if (keys.pick) focusSearch();
        return;
      case 'hand':
        if (hands) ask({ kind: 'hand' });
        return;
      case 'find':
        focusSearch();
        return;
      case 'pause':
        if (counter.pause === null) ask({ kind: 'pause' });
        else void acts.resume();
        return;
      case 'undo':
        if (undoable) void acts.undo(undoable);
        return;
      case 'intake':
        openIntake();
        return;
      case 'answers':
      case 'own':
      case 'difficulty':
      case 'paper':
        look(key);
        return;
    }
  };
  return {
    acts,
    keys,
    mainKey,
    asking,
    undoable,
    asked,
    ask,
    casework,
    openCasework,
    openIntake,
    looking,
    look,
    hands,
    search,
    find,
    pressMain,
    press,
  };
}
