// What lies on the reader, as the page is told: masked, once, and never with the number of the card.
import type { HttpAnswer } from '@yichuang/client/http';
import type { ClassId, LocalDate, VisitorId } from '@yichuang/domain/ids';
import type { CardEvent, CardReaderPort, IdCard } from '@yichuang/hardware/ports/card-reader';
import type { DeviceHealth } from '@yichuang/hardware/ports/health';
import type { ReaderCondition } from '@yichuang/hardware/conditions';
import type { IdentityAnswer, ShownIdentity } from '@yichuang/protocol/api';
import { describe, expect, it } from 'vitest';
import { cardDesk } from './card-desk.ts';

const NUMBER = '469099195801020107';
const CARD: IdCard = {
  kind: 'citizen',
  number: NUMBER,
  sex: '2',
  birthDate: '1958-01-02',
  validFrom: '2010-01-02',
  validTo: null,
  name: '符试花',
  nation: '19',
  address: '海南省测试县无此镇',
  authority: '测试县公安局',
};
const KNOWN: HttpAnswer<IdentityAnswer> = {
  outcome: 'ok',
  value: {
    visitorId: '01900000-0000-4000-8000-000000000001' as VisitorId,
    card: { priority: 'elderly' as ClassId, held: [], appointments: [] },
  },
};

function reader() {
  let told: (event: CardEvent) => void = () => undefined;
  let changed: (health: DeviceHealth<ReaderCondition>) => void = () => undefined;
  let health: DeviceHealth<ReaderCondition> = { ready: true, condition: null };
  const port: CardReaderPort = {
    health: () => health,
    onHealth(listener) {
      changed = listener;
      return () => undefined;
    },
    onCard(listener) {
      told = listener;
      return () => undefined;
    },
    close: () => Promise.resolve(),
  };
  return {
    port,
    lay: (card: IdCard = CARD) => told({ kind: 'card', card }),
    lift: () => told({ kind: 'removed' }),
    tell: (event: CardEvent) => told(event),
    breaks(condition: ReaderCondition) {
      health = { ready: false, condition };
      changed(health);
    },
  };
}

function desk(
  answers: readonly (HttpAnswer<IdentityAnswer> | Promise<HttpAnswer<IdentityAnswer>>)[] = [KNOWN],
) {
  const one = reader();
  const asked: ShownIdentity[] = [];
  const read: unknown[] = [];
  let live = true;
  let alone = false;
  const cards = cardDesk({
    readers: new Map([['card-reader', one.port]]),
    http: {
      identify: (request) => {
        const answer = answers[Math.min(asked.length, answers.length - 1)] ?? KNOWN;
        asked.push(request);
        return Promise.resolve(answer);
      },
    },
    isLive: () => live,
    today: () => '2026-11-26' as LocalDate,
    alone: () => (alone ? { classOfAge } : null),
    onRead: (what) => read.push(what),
    tooSoonMs: 20,
  });
  return {
    ...one,
    cards,
    asked,
    read,
    cut: (isCut: boolean, goesOn = false) => ([live, alone] = [!isCut, isCut && goesOn]),
  };
}
const classOfAge = (age: number | null): ClassId | null =>
  age !== null && age >= 60 ? ('elderly' as ClassId) : null;
const settled = () => new Promise((resolve) => setImmediate(resolve));
const lying = ({ cards }: ReturnType<typeof desk>) => cards.state()?.lying ?? null;

describe('刷证', () => {
  it('a card becomes a masked name and a visitor; its number is told to the hub and to nobody else', async () => {
    const at = desk();
    at.lay();
    expect(lying(at)).toMatchObject({ is: 'asking' });
    await settled();
    expect(lying(at)).toMatchObject({ is: 'person', name: '符*花', priority: 'elderly', expired: false });
    expect(at.asked).toEqual([{ kind: 'residentId', number: NUMBER, shown: 'card' }]);
    const told = JSON.stringify([at.cards.state(), at.read]);
    for (const secret of [NUMBER, '1958', '试花', '无此镇', '公安局']) expect(told).not.toContain(secret);
    at.lift();
    expect(lying(at)).toBeNull();
  });

  it('the same card laid once more is another laying', async () => {
    const at = desk();
    at.lay();
    await settled();
    const first = lying(at)?.layId;
    at.lift();
    at.lay();
    await settled();
    expect(lying(at)?.layId).not.toBe(first);
  });

  it('taken away while the hub thinks: its late answer shows nobody', async () => {
    let answer: (known: HttpAnswer<IdentityAnswer>) => void = () => undefined;
    const at = desk([new Promise((resolve) => (answer = resolve))]);
    at.lay();
    at.lift();
    answer(KNOWN);
    await settled();
    expect(lying(at)).toBeNull();
  });

  it('without the hub it says so, and asks again when the hub is back and the card still lies there', async () => {
    const at = desk();
    at.cut(true);
    at.lay();
    await settled();
    expect(lying(at)).toMatchObject({ is: 'offline' });
    expect(at.asked).toEqual([]);
    at.cut(false);
    at.cards.lookAgain();
    at.cards.lookAgain();
    await settled();
    expect(lying(at)).toMatchObject({ is: 'person' });
    expect(at.asked).toHaveLength(1);
  });

  it('a kiosk that goes on alone greets by the rules as last heard; the hub, when it is back, says who it is', async () => {
    const at = desk();
    at.cut(true);
    at.lay();
    await settled();
    expect(lying(at)).toMatchObject({ is: 'offline' });
    at.cut(true, true);
    at.cards.lookAgain();
    await settled();
    const greeted = lying(at);
    expect(greeted).toMatchObject({
      is: 'person',
      visitorId: null,
      name: '符*花',
      priority: 'elderly',
      held: [],
      appointments: [],
    });
    expect(at.asked).toEqual([]);
    const told = JSON.stringify([at.cards.state(), at.read]);
    for (const secret of [NUMBER, '1958', '试花', '68']) expect(told).not.toContain(secret);
    expect(at.cards.ageShown(greeted?.layId ?? '')).toBe(68);
    at.cut(false);
    at.cards.lookAgain();
    await settled();
    expect(lying(at)).toMatchObject({ is: 'person', visitorId: expect.any(String), layId: greeted?.layId });
    // Taken at once and told a moment later: what the card proved is still known, and of nobody else's.
    at.lift();
    expect(at.cards.ageShown(greeted?.layId ?? '')).toBe(68);
    expect(at.cards.ageShown('99')).toBeNull();
  });

  it('alone, a number that cannot be one grants nothing', async () => {
    const at = desk();
    at.cut(true, true);
    at.lay({ ...CARD, number: '469099195801020100' });
    await settled();
    expect(lying(at)).toMatchObject({ is: 'refused' });
    expect(at.cards.ageShown(lying(at)?.layId ?? '')).toBeNull();
  });

  it('a card that the hub does not take is refused, not unreadable', async () => {
    const problem = { type: 'x', title: 'x', status: 400, code: 'IdentityInvalid' } as const;
    const at = desk([{ outcome: 'failed', problem }]);
    at.lay();
    await settled();
    expect(lying(at)).toMatchObject({ is: 'refused' });
  });

  it('what cannot be read is said as long as it lies there; 拿得太快 for a while', async () => {
    const at = desk();
    at.tell({ kind: 'unreadable', why: 'MoreThanOne' });
    expect(lying(at)).toMatchObject({ is: 'unreadable', why: 'MoreThanOne' });
    at.lift();
    at.tell({ kind: 'unreadable', why: 'TakenTooSoon' });
    expect(lying(at)).toMatchObject({ why: 'TakenTooSoon' });
    await expect.poll(() => lying(at)).toBeNull();
    expect(at.asked).toEqual([]);
  });

  it('an expired card is taken and said; a foreign resident goes by the Latin name where there is no other', async () => {
    const at = desk();
    at.lay({ ...CARD, validTo: '2026-11-25' });
    await settled();
    expect(lying(at)).toMatchObject({ is: 'person', expired: true });
    at.lift();
    const {
      name: _name,
      nation: _nation,
      address: _address,
      authority: _authority,
      ...rest
    } = CARD as never as Record<string, string>;
    at.lay({
      ...rest,
      kind: 'foreign2023',
      chineseName: '',
      latinName: 'TEST, ALPHA',
      nationality: '840',
    } as never);
    await settled();
    expect(lying(at)).toMatchObject({ name: 'T*' });
    expect(at.asked.at(-1)?.kind).toBe('foreignResident');
  });

  it('a reader that is not well has its number; a kiosk without one has none', () => {
    const at = desk();
    at.breaks('Missing');
    expect(at.cards.state()).toMatchObject({ ready: false, conditionNumber: 'C-01' });
    const { state } = cardDesk({
      readers: new Map(),
      http: { identify: () => Promise.resolve(KNOWN) },
      isLive: () => true,
      alone: () => null,
      today: () => '2026-11-26' as LocalDate,
      onRead: () => undefined,
    });
    expect(state()).toBeNull();
  });
});
