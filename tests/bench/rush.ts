/** 开门那一刻: forty people, one kiosk and one guide with 连发, all holding numbers in six minutes; every page is the real one. */
import type { Page } from 'playwright-core';
import type { Measurement } from './measurement.ts';
import { guidePage, type GuidePage } from '../browser/page-models/guide.ts';
import { openChromium, openScreen } from '../support/chromium.ts';
import { deviceOf, signIn } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { kioskProgram } from '../support/kiosk-program.ts';

const PEOPLE = 40;
/** hall-day.md: a touch takes an untrained visitor up to eight seconds. */
const TOUCH_SECONDS = 8;
/** The paper is taken, the screen is the next one's: 好了. */
const LEAVE_SECONDS = 2;
/** 连发: what for, one tap, the slip is handed over. */
const GUIDE_SECONDS = 12;
const TILES = [/低保高龄残疾/, /办营业执照/, /医保养老/, /建房用地/];
const ZONES = ['社会事务', '企业开办', '公共服务'];

export const rush: Measurement = {
  name: 'rush',
  about:
    'forty people at the door, one kiosk and one guide: seconds until the last of them holds a number, people’s own time as hall-day.md gives it (two touches of 8 s and 2 s to leave at the kiosk, 12 s a person with the guide) and the machines’ time measured in real pages; floor = people’s own time alone',
  async run({ folder, say }) {
    const hub = await startHub({ data: folder('hub'), env: { HUB_LOG: 'error' } });
    const terminal = await kioskProgram(hub.url, deviceOf(hub.url, hub.demo, 'kiosk').token);
    const browser = await openChromium();
    try {
      await openCounters(hub);
      const kiosk = (await openScreen(browser, 'kiosk')).page;
      await kiosk.goto(terminal.url);
      const guide = guidePage((await openScreen(browser, 'pocket')).page);
      await guide.open(hub.url);
      await guide.signInAs('演示导办1');
      const numbers = new Set<string>();
      const clock = { kiosk: 0, guide: 0 };
      const own = { kiosk: 0, guide: 0 };
      let atKiosk = 0;
      while (numbers.size < PEOPLE) {
        const next = clock.kiosk <= clock.guide ? 'kiosk' : 'guide';
        const began = performance.now();
        const number =
          next === 'kiosk' ? await atTheKiosk(kiosk, atKiosk) : await withTheGuide(guide, numbers.size);
        const person = next === 'kiosk' ? 2 * TOUCH_SECONDS + LEAVE_SECONDS : GUIDE_SECONDS;
        own[next] += person;
        clock[next] += person + (performance.now() - began) / 1_000;
        if (next === 'kiosk') atKiosk += 1;
        if (numbers.has(number)) throw new Error(`${number} was given twice`);
        numbers.add(number);
      }
      const [seconds, least] = [clock, own].map((of) => Math.max(of.kiosk, of.guide)) as [number, number];
      say(`${String(atKiosk)} at the kiosk, ${String(PEOPLE - atKiosk)} with the guide`);
      return [
        {
          name: 'forty people at the door, all hold numbers after (six minutes are promised)',
          unit: 's',
          median: seconds,
          floor: least,
          gate: { atMost: 360 },
        },
      ];
    } finally {
      await browser.close();
      await terminal.stop();
      await hub.stop();
    }
  },
};

async function openCounters({ url, demo }: HubProcess): Promise<void> {
  for (const number of [1, 3, 5, 9]) {
    const clerk = await signIn(url, demo, `clerk${String(number)}`);
    await clerk.send('openCounter', { counterId: `H00-0${String(number)}` });
  }
}

/** What it is about, 直接取号; the number is read; the next visitor has the screen. */
async function atTheKiosk(kiosk: Page, turn: number): Promise<string> {
  await touch(kiosk, TILES[turn % TILES.length] ?? /低保/);
  await touch(kiosk, /直接取号/);
  const number = await kiosk.getByTestId('number').innerText();
  await touch(kiosk, /^好了/);
  return number;
}

/** The screen takes no touch in its first half second; the two seconds to leave and the eight before a touch hold that. */
async function touch(kiosk: Page, name: RegExp): Promise<void> {
  const key = kiosk.getByRole('button', { name }).first();
  await key.waitFor();
  await kiosk.waitForTimeout(500);
  await key.tap();
}

async function withTheGuide(guide: GuidePage, turn: number): Promise<string> {
  const lines = await guide.burst([ZONES[turn % ZONES.length] ?? '社会事务']);
  const number = /[A-Z]\d{3,}/.exec(lines[0] ?? '')?.[0];
  if (number === undefined) throw new Error(`no number in ${lines.join(' | ')}`);
  return number;
}
