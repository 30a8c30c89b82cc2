import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { epsonTm } from '@yichuang/hardware/codec/escpos/profile';
import { canvasRasterise } from '@yichuang/hardware/raster/canvas-rasterise';
import { openVirtualPrinter } from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import { connect } from 'node:net';
import { ClassId, GroundId, ServiceId } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { inRanges } from './counters-near.ts';
import { slipDocument, type SlipContent } from './slip.ts';
import { AT, countyCatalogue, hallAfter, taken, ticketIdOf } from './testing/a-hall.ts';

const { words, rules } = countyCatalogue();

function content(change: Partial<SlipContent> = {}, ticket = taken(12)): SlipContent {
  const hall = hallAfter(rules, [ticket]);
  const living = hall.tickets.get(ticketIdOf(12));
  if (!living) throw new Error('no ticket');
  return {
    ticket: living,
    hall,
    catalogue: words,
    copy: 1,
    at: AT,
    large: false,
    demo: false,
    progressUrl: null,
    ...change,
  };
}

/** What a reader sees of the paper that these bytes make, by a printer that knows nothing of the encoder. */
async function onPaper(slip: SlipContent) {
  const printer = await openVirtualPrinter();
  const socket = connect(printer.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.end(encode(slipDocument(slip), epsonTm, canvasRasterise));
  await printer.until(() => printer.slips().length === 1);
  const [paper] = printer.slips();
  await printer.close();
  if (!paper) throw new Error('no paper');
  expect(paper.errors).toEqual([]);
  return paper;
}

async function linesOf(slip: SlipContent): Promise<readonly string[]> {
  return (await onPaper(slip)).lines.map((line) => line.text);
}

describe('号票', () => {
  it('首张：逐行如规定', async () => {
    expect(await linesOf(content())).toMatchInlineSnapshot(`
      [
        "保亭黎族苗族自治县政务服务中心",
        "A012",
        "工程建设",
        "请在 1、2 号窗口附近等候",
        "前面还有 6 人 · 预计 20-30 分钟（仅供参考）",
        "2026-11-23 08:01",
        "请留意屏幕和语音",
        "过号不用重新取号，当天有效：请找窗口或导办台，排",
        "在 3 位之后；超过 30 分钟排在 5 位之后",
        "咨询电话 12345 · 办不成事请找导办台",
      ]
    `);
  });

  it('优先、演示、多个事项、二维码', async () => {
    const ticket = taken(12, {
      services: [ServiceId.parse('general-A'), ServiceId.parse('general-B')],
      priority: { classId: ClassId.parse('elderly'), groundId: GroundId.parse('age'), bypass: false },
      promise: { ahead: 0, low: 0, high: 5, model: 'median-1' },
    });
    const url = 'https://hall.example/phone/#0123456789abcdefghij';
    const paper = await onPaper(content({ demo: true, progressUrl: url }, ticket));
    expect(paper.lines.map((line) => line.text)).toMatchInlineSnapshot(`
      [
        "保亭黎族苗族自治县政务服务中心",
        " 演示 不作凭证 ",
        "A012  优先 ",
        "工程建设",
        "企业开办",
        "请在 1、2 号窗口附近等候",
        "前面没有人等候 · 预计 5 分钟以内（仅供参考）",
        "2026-11-23 08:01",
        "扫码看进度",
        "请留意屏幕和语音",
        "过号不用重新取号，当天有效：请找窗口或导办台，排",
        "在 3 位之后；超过 30 分钟排在 5 位之后",
        "咨询电话 12345 · 办不成事请找导办台",
      ]
    `);
    expect(paper.qrCodes.map((code) => code.data)).toEqual([url]);
    expect(
      paper.lines
        .flatMap((line) => line.runs)
        .filter((run) => run.inverse)
        .map((run) => run.text.trim()),
    ).toEqual(['演示 不作凭证', '优先']);
  });

  it('补打：标明第几次，说现在的情形', async () => {
    const slip = content({ copy: 3 });
    const lines = await linesOf(slip);
    expect(lines.map((line) => line.trim())).toContain('补打 2');
    expect(lines).toContain('补打于 08:01');
    expect(lines.join()).toContain('前面没有人等候');
  });

  it('无窗口开放时不许诺时间', async () => {
    const ticket = taken(12, { promise: { ahead: 3, low: null, high: null, model: 'median-1' } });
    const lines = await linesOf(content({}, ticket));
    expect(lines.join()).toContain('等候时间暂无法预计');
    expect(lines.join()).not.toContain('分钟（仅供参考）');
  });

  it('早到：写明几点开始叫号', async () => {
    const early = { ...rules, alwaysOpen: false };
    const ticket = taken(12, { takenAt: '2026-11-22T23:40:00.000Z' as typeof AT });
    const hall = hallAfter(early, [ticket]);
    const living = hall.tickets.get(ticketIdOf(12));
    const lines = await linesOf(content({ hall, ...(living ? { ticket: living } : {}) }));
    expect(lines).toContain('08:00 开始叫号');
  });

  it('长辈版：没有一个字小于双倍', async () => {
    const paper = await onPaper(
      content({ large: true, progressUrl: 'https://hall.example/phone/#0123456789abcdefghij' }),
    );
    const runs = paper.lines.flatMap((line) => line.runs).filter((run) => run.text.trim() !== '');
    expect(Math.min(...runs.map((run) => run.across))).toBe(2);
    expect(paper.lines.some((line) => line.wrapped)).toBe(false);
  });
});

describe('窗口号', () => {
  it.each([
    [[5, 6, 7, 8], '5–8'],
    [[8, 5, 6], '5、6、8'],
    [[3], '3'],
    [[], ''],
    [[1, 2, 3, 11], '1–3、11'],
  ])('%j', (numbers, text) => {
    expect(inRanges(numbers)).toBe(text);
  });
});
