/**
 * What lies on the kiosk's card readers (刷证): the hub is asked who that is, and the page learns a masked name, a visitorId
 * and what the hub says of it. The number of the card stays in here: it is in no message to the page, no log, no address.
 *
 *   card ──► asking ──hub──► person | refused | offline ──card gone──► nothing
 *   phone, two cards, unreadable ──► said as long as it lies there; taken too soon ──► said for a while
 */
import type { HubHttp } from '@yichuang/client/http';
import type { IdentityKind } from '@yichuang/domain/identity/identity-kind';
import { maskOwnName } from '@yichuang/domain/identity/mask';
import type { LocalDate } from '@yichuang/domain/ids';
import { readerConditionNumbers } from '@yichuang/hardware/conditions';
import type { CardEvent, CardReaderPort, IdCard } from '@yichuang/hardware/ports/card-reader';
import type { KioskCardReader, OnReader } from '@yichuang/protocol/bridge';

export interface CardDesk {
  /** null: this kiosk has no reader. */
  state(this: void): KioskCardReader | null;
  onChange(this: void, listener: () => void): () => void;
  /** The hub is back: whoever waits for it with a card on the reader is asked about again. */
  hubIsBack(this: void): void;
  close(this: void): void;
}

export interface CardDeskOptions {
  /** By part. */
  readonly readers: ReadonlyMap<string, CardReaderPort>;
  readonly http: Pick<HubHttp, 'identify'>;
  /** Otherwise nobody is kept waiting for an answer that will not come. */
  readonly isLive: () => boolean;
  readonly today: () => LocalDate;
  /** For the log: what happened, never whose card it was. */
  readonly onRead: (read: { readonly partId: string; readonly is: string; readonly why?: string }) => void;
  readonly tooSoonMs?: number;
}

/** 拿得太快 is told once and no end of it ever. */
const TOO_SOON_MS = 8_000;

interface Lying {
  readonly layId: string;
  readonly partId: string;
  readonly card: IdCard | null;
  readonly what: OnReader;
}

export function cardDesk(options: CardDeskOptions): CardDesk {
  const { readers, http, isLive, today, onRead, tooSoonMs = TOO_SOON_MS } = options;
  const listeners = new Set<() => void>();
  let lying: Lying | null = null;
  let lays = 0;
  let askingFor: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const show = (next: Lying | null): void => {
    clearTimeout(timer);
    lying = next;
    for (const listener of listeners) listener();
  };

  const hear = (partId: string, event: CardEvent): void => {
    if (event.kind === 'removed') {
      if (lying?.partId !== partId) return;
      onRead({ partId, is: 'removed' });
      return show(null);
    }
    lays += 1;
    const laid = { layId: `${lays}`, partId };
    if (event.kind === 'card') {
      show({ ...laid, card: event.card, what: { is: 'asking' } });
      return void ask();
    }
    const { why } = event;
    onRead({ partId, is: 'unreadable', why });
    show({ ...laid, card: null, what: { is: 'unreadable', why } });
    if (why === 'TakenTooSoon') timer = setTimeout(() => show(null), tooSoonMs);
  };

  const ask = async (): Promise<void> => {
    const asked = lying;
    if (!asked?.card) return;
    askingFor = asked.layId;
    const what = isLive() ? await whoIs(asked.card) : ({ is: 'offline' } as const);
    if (askingFor === asked.layId) askingFor = null;
    // Meanwhile it may have been taken away, or another one laid there.
    if (lying?.layId !== asked.layId) return;
    onRead({ partId: asked.partId, is: what.is });
    show({ ...asked, what });
  };

  const whoIs = async (card: IdCard): Promise<OnReader> => {
    const answer = await http.identify({ kind: KINDS[card.kind], number: card.number, shown: 'card' });
    if (answer.outcome === 'offline') return { is: 'offline' };
    if (answer.outcome === 'failed' || answer.value.card === null) return { is: 'refused' };
    const { visitorId, card: shown } = answer.value;
    const expired = card.validTo !== null && card.validTo < today();
    return { is: 'person', visitorId, name: maskOwnName(nameOn(card)), expired, ...shown };
  };

  const healthNow = (): Pick<KioskCardReader, 'ready' | 'conditionNumber'> => {
    const all = [...readers.values()].map((reader) => reader.health());
    const best = all.find(({ ready }) => ready) ?? all[0];
    const condition = best?.condition ?? null;
    return {
      ready: best?.ready ?? false,
      conditionNumber: condition === null ? null : readerConditionNumbers[condition],
    };
  };

  const stops = [...readers].flatMap(([partId, reader]) => [
    reader.onCard((event) => hear(partId, event)),
    reader.onHealth(() => {
      for (const listener of listeners) listener();
    }),
  ]);

  return {
    state() {
      if (readers.size === 0) return null;
      return { ...healthNow(), lying: lying && { ...lying.what, layId: lying.layId } };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hubIsBack() {
      if (lying?.what.is === 'offline' && askingFor !== lying.layId) void ask();
    },
    close() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      listeners.clear();
      lying = null;
    },
  };
}

const KINDS: Readonly<Record<IdCard['kind'], IdentityKind>> = {
  citizen: 'residentId',
  hmtResident: 'hmtResidence',
  foreign2017: 'foreignResident',
  foreign2023: 'foreignResident',
};

function nameOn(card: IdCard): string {
  if (card.kind === 'citizen' || card.kind === 'hmtResident') return card.name;
  return card.chineseName === '' ? card.latinName : card.chineseName;
}
