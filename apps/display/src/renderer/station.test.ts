import type { HallClient, HallView } from '@yichuang/client/hall-client';
import { manualClock } from '@yichuang/client/testing/manual-clock';
import { expect, it } from 'vitest';
import { changeable } from '@yichuang/client/observable';
import { openStation, type StationOptions } from './station.ts';

type Http = StationOptions['http'];
type Answer<Name extends keyof Http> = Awaited<ReturnType<Http[Name]>>;

const OFFLINE = { outcome: 'offline' } as const;
const about = (catalogueRevision = 'r1'): Answer<'about'> =>
  ({ outcome: 'ok', value: { mode: 'demo', catalogueRevision } }) as Answer<'about'>;
const me = (paired: boolean): Answer<'me'> =>
  ({ outcome: 'ok', value: { account: null, device: paired ? { kind: 'display' } : null } }) as Answer<'me'>;

const catalogueAnswer = (name: string | null) =>
  name === null ? OFFLINE : { outcome: 'ok', value: { hall: { name, nameEn: 'Hall' } } };

function display() {
  const clock = manualClock(0);
  const hub: { about: Answer<'about'>; me: Answer<'me'>; hallName: string | null } = {
    about: OFFLINE,
    me: me(true),
    hallName: '县政务大厅',
  };
  const lines: { signOut: () => void; view: ReturnType<typeof changeable<HallView>>; closed: boolean }[] = [];
  let speaking = 0;
  const station = openStation({
    http: {
      about: () => Promise.resolve(hub.about),
      me: () => Promise.resolve(hub.me),
      catalogue: () => Promise.resolve(catalogueAnswer(hub.hallName) as never),
    },
    follow(signOut) {
      const view = changeable<HallView>({ hall: null, live: 'live', asOf: null, hubTimeOffsetMs: 0 });
      const line = { signOut, view, closed: false };
      lines.push(line);
      return { ...view, close: () => void (line.closed = true) } as unknown as HallClient;
    },
    onFollowing() {
      speaking += 1;
      return () => void (speaking -= 1);
    },
    clock,
  });
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  const pass = async (milliseconds: number) => {
    await settle();
    clock.advance(milliseconds);
    await settle();
  };
  const hallName = () => {
    const view = station.getSnapshot();
    return view.step === 'connecting' ? undefined : view.door.words.hall?.name;
  };
  return { station, hub, lines, settle, pass, hallName, speaking: () => speaking };
}

it('knocks until the hub answers, then follows', async () => {
  const { station, hub, settle, pass, speaking } = display();
  await settle();
  expect(station.getSnapshot().step).toBe('connecting');
  hub.about = about();
  await pass(2_000);
  expect(station.getSnapshot().step).toBe('following');
  expect(speaking()).toBe(1);
});

it('asks to be paired, and goes in once it is', async () => {
  const { station, hub, settle } = display();
  hub.about = about();
  hub.me = me(false);
  station.paired();
  await settle();
  expect(station.getSnapshot().step).toBe('pairing');
  hub.me = me(true);
  station.paired();
  await settle();
  expect(station.getSnapshot().step).toBe('following');
});

it('drops the hall when it is revoked, and asks to be paired again', async () => {
  const { station, hub, lines, settle, pass, speaking } = display();
  hub.about = about();
  await pass(2_000);
  await settle();
  hub.me = me(false);
  lines[0]?.signOut();
  expect(station.getSnapshot().step).toBe('connecting');
  expect(lines[0]?.closed).toBe(true);
  expect(speaking()).toBe(0);
  await pass(2_000);
  expect(station.getSnapshot().step).toBe('pairing');
});

it('goes in without a catalogue, and takes the words when they come', async () => {
  const { station, hub, pass, hallName } = display();
  hub.about = about();
  hub.hallName = null;
  await pass(2_000);
  expect(station.getSnapshot().step).toBe('following');
  expect(hallName()).toBeUndefined();
  hub.hallName = '县政务大厅';
  await pass(30_000);
  expect(hallName()).toBe('县政务大厅');
});

it('reads the words again when the hub comes back with others', async () => {
  const { hub, lines, settle, pass, hallName } = display();
  hub.about = about();
  await pass(2_000);
  const view = lines[0]?.view;
  const now = view?.getSnapshot();
  if (!view || !now) throw new Error('no line');
  view.set({ ...now, live: 'stale' });
  hub.about = about('r2');
  hub.hallName = '新名字';
  view.set({ ...now, live: 'live' });
  await settle();
  expect(hallName()).toBe('新名字');
});
