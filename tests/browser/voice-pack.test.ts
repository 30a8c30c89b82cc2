/** The shipped voice in a real Chromium: every clip decodes, an announcement lasts as long as planned, silence heals. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { readPack } from '@yichuang/ui/voice/pack';
import type { planLanguages } from '@yichuang/ui/voice/plan';
import type { openVoice, VoiceState } from '@yichuang/ui/voice/voice';
import type { Call, CallReport } from '@yichuang/ui/voice/voice-queue';
import type { TicketId } from '@yichuang/domain/ids';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DISPLAY = path.join(import.meta.dirname, '../../apps/display');
const ZOD = path.dirname(createRequire(path.join(DISPLAY, 'package.json')).resolve('zod/package.json'));
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const PACKS = ['zh-CN', 'en'] as const;

/** What the page below hands to the tests. */
interface InPage {
  readonly openVoice: typeof openVoice;
  readonly planLanguages: typeof planLanguages;
  readonly readPack: typeof readPack;
  voice: ReturnType<typeof openVoice>;
  readonly states: VoiceState[];
  readonly reports: CallReport[];
  readonly flashes: string[];
  /** Wall-clock seconds each call sounded. */
  readonly spans: number[];
}

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>voice</title>
<script type="importmap">{"imports": {"zod": "/zod/index.js"}}</script>
<script type="module">
  import { openVoice } from '/src/voice.ts';
  import { planLanguages } from '/src/plan.ts';
  import { readPack } from '/src/pack.ts';
  const states = [], reports = [], flashes = [], spans = [];
  let since = 0;
  const voice = openVoice({
    packs: new URL(location.hash.slice(1) || '/voice/', location.href),
    languages: ['zh-CN', 'en'],
    manner: () => ({ volume: 1, oneAs: '一' }),
    onState: (state) => (states.push(state), console.info('state ' + state)),
    onReport: (report) => (reports.push(report), console.info(report.outcome)),
    onFlash: ({ number }) => (flashes.push(number), console.info('flash ' + number)),
    onSpeaking: (call) => (call ? (since = performance.now()) : spans.push((performance.now() - since) / 1000)),
  });
  const first = new URLSearchParams(location.search).get('call');
  if (first) voice.enqueue(JSON.parse(first));
  Object.assign(globalThis, { openVoice, planLanguages, readPack, voice, states, reports, flashes, spans });
</script>`;

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hall');
    const page = answer(decodeURIComponent(pathname));
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** The page, the voice's sources with their types stripped, zod, the packs. */
function answer(pathname: string): { readonly type: string; readonly body: string | Buffer } | undefined {
  if (pathname === '/') return { type: 'text/html', body: PAGE };
  const roots = {
    src: path.join(import.meta.dirname, '../../shared/ui/src/voice'),
    voice: path.join(DISPLAY, 'public/voice'),
    zod: ZOD,
  };
  // A hall that has put recordings of its own beside the shipped ones: the English ones stand for them.
  if (pathname.startsWith('/own/'))
    return answer(pathname.replace('/own/li/', '/voice/en/').replace('/own/', '/voice/'));
  const [, root = '', ...rest] = pathname.split('/');
  const folder = Object.entries(roots).find(([name]) => name === root)?.[1];
  if (!folder) return undefined;
  try {
    const body = readFileSync(path.join(folder, ...rest));
    if (pathname.endsWith('.ts'))
      return { type: 'text/javascript', body: stripTypeScriptTypes(body.toString()) };
    return { type: pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', body };
  } catch {
    return undefined;
  }
}

const call = (callSeq: number, more: Partial<Call> = {}): Call => ({
  callSeq,
  ticketId: 'ticket-1' as TicketId,
  number: 'A012',
  counter: 12,
  languages: [...PACKS],
  repeats: 1,
  ...more,
});

/** Waits for what the page has recorded; conditions, not sleeps. */
async function until(page: Page, condition: (hall: InPage) => boolean): Promise<void> {
  await page.waitForFunction(`(${condition.toString()})(globalThis)`, undefined, { polling: 50 });
}

async function enqueue(page: Page, spoken: Call): Promise<void> {
  await page.evaluate((one) => (globalThis as unknown as InPage).voice.enqueue(one), spoken);
}

describe.concurrent('可以直接发声的大屏', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [...FLAGS, '--autoplay-policy=no-user-gesture-required'],
    });
    page = await browser.newPage();
    await page.goto(origin);
    await until(page, ({ states }) => states.at(-1) === 'ready');
  });
  afterAll(() => browser.close());

  it.each(PACKS)('语音包 %s 的每一段都能解码，长度如清单所写，响度一致', async (language) => {
    const clips = await page.evaluate(async (wanted) => {
      const { readPack } = globalThis as unknown as InPage;
      const pack = readPack(await (await fetch(`/voice/${wanted}/pack.json`)).json());
      const decoder = new OfflineAudioContext(1, 1, pack.sampleRate);
      const voiced = (samples: Float32Array) => {
        const frames = Array.from({ length: Math.floor(samples.length / 480) }, (_, index) =>
          samples
            .subarray(index * 480, index * 480 + 480)
            .reduce((sum, sample) => sum + (sample * sample) / 480, 0),
        );
        const loud = frames.filter((power) => power > Math.max(...frames) / 100);
        return Math.sqrt(loud.reduce((sum, power) => sum + power, 0) / loud.length);
      };
      return Promise.all(
        Object.entries(pack.clips).map(async ([token, { file, seconds }]) => {
          const bytes = await (await fetch(`/voice/${wanted}/${file}`)).arrayBuffer();
          const sound = await decoder.decodeAudioData(bytes);
          const samples = sound.getChannelData(0);
          const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
          return { token, seconds, decoded: sound.duration, peak, loudness: voiced(samples) };
        }),
      );
    }, language);
    expect(clips.length).toBeGreaterThan(40);
    const off = clips.filter(({ decoded, seconds }) => Math.abs(decoded - seconds) > 0.01);
    expect(off).toEqual([]);
    expect(clips.filter(({ peak }) => peak >= 1)).toEqual([]);
    const decibel = clips
      .filter(({ token }) => token !== 'chime')
      .map(({ loudness }) => 20 * Math.log10(loudness));
    expect(Math.max(...decibel) - Math.min(...decibel)).toBeLessThan(2);
  });

  it('播报的时长与计划相差不到 0.1 秒，并回报已播', async ({ expect }) => {
    const planned = await page.evaluate(async () => {
      const { readPack, planLanguages } = globalThis as unknown as InPage;
      const packs = await Promise.all(
        ['zh-CN', 'en'].map(async (language) =>
          readPack(await (await fetch(`/voice/${language}/pack.json`)).json()),
        ),
      );
      return planLanguages(packs, { number: 'A012', counter: 12, repeats: 1 }, '一').seconds;
    });
    await enqueue(page, call(1));
    await until(page, ({ reports }) => reports.length === 1);
    const { spans, reports } = await page.evaluate(() => {
      const { spans, reports } = globalThis as unknown as InPage;
      return { spans, reports };
    });
    expect(reports).toEqual([{ callSeq: 1, ticketId: 'ticket-1', outcome: 'spoken' }]);
    // Clips are scheduled 50 ms ahead.
    expect(Math.abs((spans[0] ?? 0) - planned - 0.05)).toBeLessThan(0.1);
  });

  it('大厅自备了黎语录音：要黎语的那一次多说一遍黎语；没有录音的语言不说，普通话照说', async ({ expect }) => {
    const own = await browser.newPage();
    await own.goto(`${origin}/#/own/`);
    await until(own, ({ states }) => states.at(-1) === 'ready');
    for (const [index, language] of ['li', 'miao'].entries())
      await enqueue(own, call(index + 1, { languages: ['zh-CN', language] }));
    await until(own, ({ reports }) => reports.length === 2);
    const { spans, reports } = await own.evaluate(() => {
      const { spans, reports } = globalThis as unknown as InPage;
      return { spans, reports };
    });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['spoken', 'spoken']);
    expect((spans[0] ?? 0) - (spans[1] ?? 0)).toBeGreaterThan(2);
    await own.close();
  });

  it('没有语音包时响铃并闪屏，回报未播出', async ({ expect }) => {
    const bare = await browser.newPage();
    await bare.goto(`${origin}/#/nowhere/`);
    await until(bare, ({ states }) => states.at(-1) === 'fallback');
    await enqueue(bare, call(1));
    await until(bare, ({ reports }) => reports.length === 1);
    expect(await bare.evaluate(() => (globalThis as unknown as InPage).flashes)).toEqual(['A012']);
    expect(await bare.evaluate(() => (globalThis as unknown as InPage).reports[0]?.outcome)).toBe('failed');
    await bare.close();
  });
});

describe.concurrent('浏览器要求先触摸的大屏', () => {
  it('触摸前闪屏，触摸后自己恢复发声', async ({ expect }) => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [...FLAGS, '--autoplay-policy=document-user-activation-required'],
    });
    const page = await browser.newPage();
    // A test that looks into the page counts as a touch: until the click only listen to what the page says.
    const told: string[] = [];
    page.on('console', (message) => void (message.type() === 'info' && told.push(message.text())));
    const failed = page.waitForEvent('console', (message) => message.text() === 'failed');
    await page.goto(`${origin}/?call=${encodeURIComponent(JSON.stringify(call(1)))}`);
    await failed;
    expect(told).toEqual(['state waitingForGesture', 'flash A012', 'failed']);

    await page.mouse.click(20, 20);
    await until(page, ({ states }) => states.at(-1) === 'ready');
    await enqueue(page, call(2, { languages: ['zh-CN'] }));
    await until(page, ({ reports }) => reports.length === 2);
    const outcomes = await page.evaluate(() =>
      (globalThis as unknown as InPage).reports.map(({ outcome }) => outcome),
    );
    expect(outcomes).toEqual(['failed', 'spoken']);
    await browser.close();
  });
});
