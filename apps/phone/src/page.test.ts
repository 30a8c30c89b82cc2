import { describe, expect, it } from 'vitest';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import { pageOf, type TicketPage } from './page.ts';
import { aProgress } from './testing/a-progress.ts';

const STATES = [
  'waiting',
  'called',
  'serving',
  'held',
  'noShow',
  'finished',
  'cancelled',
  'abandoned',
  'expired',
] as const satisfies readonly (LivingState | EndState)[];

function ticketPage(change: Parameters<typeof aProgress>[0] = {}, offline = false): TicketPage {
  const page = pageOf({ kind: 'seen', progress: aProgress(change), offline }, 'zh-CN');
  if (page.kind !== 'ticket') throw new Error('not a ticket');
  return page;
}

describe('手机进度页说什么', () => {
  it('等候：多久、前面几人、在哪里等、过号规则', () => {
    const page = ticketPage();
    expect(page.answer).toEqual({ label: '大约还要等', big: '20–30 分钟' });
    expect(page.ahead).toEqual({ count: 6, words: '6 人', label: '前面还有' });
    expect(page.lines).toContain('请在 5–8 号窗口附近等候，留意屏幕和语音');
    expect(page.missedRule).toContain('排在 3 位之后');
    expect(page.age.words).toContain('08:05:09');
  });

  it('快到了：不要走开；下一位就说下一位', () => {
    const page = ticketPage({ ahead: 0, low: 0, high: 5 });
    expect(page.tone).toBe('near');
    expect(page.answer.big).toBe('5 分钟以内');
    expect(page.ahead?.words).toBe('下一位就是您');
    expect(page.lines).toContain('快到您了，请不要走开');
  });

  it('没有窗口在办：不编时间，说位置还在', () => {
    const page = ticketPage({ low: null, high: null, counterNumbers: [] });
    expect(page.answer).toEqual({ label: null, big: '暂无法预计' });
    expect(page.lines[0]).toContain('位置一直保留');
  });

  it('叫到了：只说去哪个窗口，标题里也有', () => {
    const page = ticketPage({ status: 'called', counterNumber: 3 });
    expect(page.answer).toEqual({ label: '请到', big: '3 号窗口' });
    expect(page.title).toBe('请到 3 号窗口');
    expect(page.mayRing).toBe(false);
  });

  it.each(['noShow', 'cancelled', 'abandoned', 'expired'] as const)('乡镇没有导办台：%s 说窗口', (status) => {
    const words = (guideDesk: boolean): string =>
      ticketPage({ status, counterNumber: 1, guideDesk }).lines.join();
    expect(words(true)).toContain('导办台');
    expect(words(false)).not.toContain('导办台');
    expect(words(false)).toContain('窗口');
  });

  it('过号：不用重新取号', () => {
    const page = ticketPage({ status: 'noShow', counterNumber: 3 });
    expect(page.lines[0]).toContain('不用重新取号');
    expect(page.missedRule).not.toBeNull();
  });

  it('转次日优先的号说下次优先', () => {
    expect(ticketPage({ status: 'expired' }).answer.big).toBe('这个号今天已失效');
    expect(ticketPage({ status: 'expired', priorityNextDay: true }).answer.big).toBe('今天没办上，下次优先');
  });

  it('断线：说是几点的情况，号和状态不变', () => {
    const page = ticketPage({}, true);
    expect(page.age).toEqual({ words: expect.stringContaining('08:05:09') as string, offline: true });
    expect(page.answer.big).toBe('20–30 分钟');
  });

  it.each(STATES)('%s：中英文都没有空着的词', (status) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const counterNumber of [3, null]) {
        const page = pageOf(
          { kind: 'seen', progress: aProgress({ status, counterNumber }), offline: false },
          language,
        );
        expect(JSON.stringify(page)).not.toMatch(/\{\{|undefined|""/);
      }
    }
  });

  it('没有扫码、没有这个号、连不上，都请人做下一步', () => {
    for (const kind of ['noKey', 'unknown', 'noAnswer'] as const) {
      const page = pageOf({ kind }, 'zh-CN');
      expect(page.kind === 'notice' && `${page.title}${page.advice ?? ''}`).toContain('请');
    }
  });
});
