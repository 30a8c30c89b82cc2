/**
 * What lies on the kiosk's card readers (刷证): the hub is asked who that is, and the page learns a masked name, a visitorId
 * and what the hub says of it. The number of the card stays in here: it is in no message to the page, no log, no address.
 *
 *   card ──► asking ──hub──► person | refused | offline ──card gone──► nothing
 *                └──the hub is gone, this kiosk goes on alone──► person, by the rules as last heard
 *   phone, two cards, unreadable ──► said as long as it lies there; taken too soon ──► said for a while
 */
import type { HubHttp } from '@yichuang/client/http';
import type { IdentityKind } from '@yichuang/domain/identity/identity-kind';
import { ageOn } from '@yichuang/domain/identity/civil-date';
import { checkIdentity } from '@yichuang/domain/identity/identity';
import { maskOwnName } from '@yichuang/domain/identity/mask';
import type { ClassId, LocalDate } from '@yichuang/domain/ids';
import { readerConditionNumbers } from '@yichuang/hardware/conditions';
import type { CardEvent, CardReaderPort, IdCard } from '@yichuang/hardware/ports/card-reader';
import type { KioskCardReader, OnReader } from '@yichuang/protocol/bridge';

export interface CardDesk {
  /** null: this kiosk has no reader. */
  state(this: void): KioskCardReader | null;
  onChange(this: void, listener: () => void): () => void;
  /** The hub is back, or is taken as gone: whoever waits with a card on the reader is asked about again. */
  lookAgain(this: void): void;
  /** The age that this laying has proved; the latest few are known, since a card may go before its number is decided. */
  ageShown(this: void, layId: string): number | null;
  close(this: void): void;
}

export interface CardDeskOptions {
  /** By part. */
  readonly readers: ReadonlyMap<string, CardReaderPort>;
  readonly http: Pick<HubHttp, 'identify'>;
  /** Otherwise nobody is kept waiting for an answer that will not come. */
  readonly isLive: () => boolean;
  readonly today: () => LocalDate;
  /** Without the hub (断网取号): the class that an age grants by the rules as last heard. null: this kiosk is not alone. */
  readonly alone: () => { readonly classOfAge: (age: number | null) => ClassId | null } | null;
  /** For the log: what happened, never whose card it was. */
  readonly onRead: (read: { readonly partId: string; readonly is: string; readonly why?: string }) => void;
  readonly tooSoonMs?: number;
}

/** 拿得太快 is told once and no end of it ever. */
const TOO_SOON_MS = 8_000;
/** Layings whose age is kept: a number is decided within seconds of them. */
const REMEMBERED = 4;

interface Lying {
  readonly layId: string;
  readonly partId: string;
  readonly card: IdCard | null;
  readonly what: OnReader;
}

export function cardDesk(options: CardDeskOptions): CardDesk {
  const { readers, http, isLive, today, alone, onRead, tooSoonMs = TOO_SOON_MS } = options;
  const listeners = new Set<() => void>();
  let lying: Lying | null = null;
  let lays = 0;
  let askingFor: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const ages = new Map<string, number | null>();

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
      remember(laid.layId, ageOf(event.card));
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
    const what = isLive() ? await whoIs(asked.card) : withoutHub(asked.card);
    if (askingFor === asked.layId) askingFor = null;
    // Meanwhile it may have been taken away, or another one laid there.
    if (lying?.layId !== asked.layId) return;
    onRead({ partId: asked.partId, is: what.is });
    show({ ...asked, what });
  };

  const whoIs = async (card: IdCard): Promise<OnReader> => {
    const answer = await http.identify({ kind: KINDS[card.kind], number: card.number, shown: 'card' });
    if (answer.outcome === 'offline') return withoutHub(card);
    if (answer.outcome === 'failed' || answer.value.card === null) return { is: 'refused' };
    const { visitorId, card: shown } = answer.value;
    return { is: 'person', visitorId, ...asIsSeen(card), ...shown };
  };

  /** The same greeting by the rules as last heard: whom the number belongs to, only the hub can say. */
  const withoutHub = (card: IdCard): OnReader => {
    const rules = alone();
    if (rules === null) return { is: 'offline' };
    if (!identityOf(card).ok) return { is: 'refused' };
    const priority = rules.classOfAge(ageOf(card));
    return { is: 'person', visitorId: null, ...asIsSeen(card), priority, held: [], appointments: [] };
  };

  const asIsSeen = (card: IdCard): { readonly name: string; readonly expired: boolean } => ({
    name: maskOwnName(nameOn(card)),
    expired: card.validTo !== null && card.validTo < today(),
  });

  const identityOf = (card: IdCard): ReturnType<typeof checkIdentity> =>
    checkIdentity(KINDS[card.kind], card.number, today());
  /** By the number, as the hub does it; null: it proves none. */
  const ageOf = (card: IdCard): number | null => {
    const identity = identityOf(card);
    return identity.ok && identity.birthDate !== undefined ? ageOn(identity.birthDate, today()) : null;
  };

  const remember = (layId: string, age: number | null): void => {
    ages.set(layId, age);
    const oldest = ages.keys().next();
    if (ages.size > REMEMBERED && !oldest.done) ages.delete(oldest.value);
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
    lookAgain() {
      if (!lying?.card || askingFor === lying.layId) return;
      const { what } = lying;
      const isOpen = what.is === 'offline' ? isLive() || alone() !== null : isLive() && isUnknown(what);
      if (isOpen) void ask();
    },
    ageShown: (layId) => ages.get(layId) ?? null,
    close() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      listeners.clear();
      lying = null;
    },
  };
}

/** Greeted without the hub. */
function isUnknown(what: OnReader): boolean {
  return what.is === 'person' && what.visitorId === null;
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
