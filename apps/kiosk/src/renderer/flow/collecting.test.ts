// 领证先问: from the tile or the scanner to the answer, and from the answer to a number.
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId, LocalDate, ServiceId } from '@yichuang/domain/ids';
import type { KioskCatalogue, KioskCollect } from '@yichuang/protocol/bridge';
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { asksFirst } from './collecting.ts';
import { flowAfter, newFlow } from './flow.ts';
import type { Flow, Step } from './step.ts';

const CODE = shortCodeOf('H00' as HallId, 2026, 17) ?? '';
const WRONG = CODE.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
const READY: KioskCollect = {
  outcome: 'known',
  answer: { answer: 'ready', itemName: '食品经营许可核发', bring: ['身份证'], pickup: 'counter' },
};
const collectService = 'CS01' as ServiceId;

/** A visitor who takes a second between two touches. */
class Visitor {
  now = 1_000_000;
  flow: Flow = newFlow({ now: this.now, freshId: 'screen-0' });
  #ids = 0;

  does(action: Action, afterMs = 1_000): this {
    this.now += afterMs;
    this.#ids += 1;
    this.flow = flowAfter(this.flow, { ...action, now: this.now, freshId: `screen-${this.#ids}` });
    return this;
  }
  types(code: string): this {
    return this.does({ type: 'openCollect' }).does({ type: 'type', typed: code });
  }
  asks(code: string): this {
    return this.types(code).does({ type: 'askCollect' });
  }
  isTold(code: string, collect: KioskCollect): this {
    return this.does({ type: 'collectAnswered', code, collect }, 50);
  }
  get step(): Step {
    return this.flow.step;
  }
}

describe('领证先问', () => {
  it('输完短码、问到结果，一下就取号；退回还是首页', () => {
    const visitor = new Visitor().asks(CODE);
    expect(visitor.step).toMatchObject({ at: 'collect', asking: true, trouble: null });
    expect(visitor.isTold(CODE, READY).step).toMatchObject({ at: 'result', answer: { answer: 'ready' } });
    visitor.does({ type: 'want', services: [collectService], offer: { may: 'take' } });
    expect(visitor.step).toMatchObject({ at: 'taking', services: [collectService], back: { at: 'home' } });
  });

  it('没办结的也可以取号，不取就回首页', () => {
    const answer = {
      answer: 'notYet',
      itemName: '食品经营许可核发',
      because: 'running',
      expected: '2026-11-30' as LocalDate,
    } as const;
    const visitor = new Visitor().asks(CODE).isTold(CODE, { outcome: 'known', answer });
    expect(visitor.step).toMatchObject({ at: 'result', answer });
    expect(visitor.does({ type: 'home' }).step).toEqual({ at: 'home' });
  });

  it('输错一位、没输够，不去问主机，说哪里不对；再输就不说了', () => {
    expect(new Visitor().asks(WRONG).step).toMatchObject({ asking: false, trouble: 'mistyped' });
    const visitor = new Visitor().asks('026');
    expect(visitor.step).toMatchObject({ asking: false, trouble: 'notACode' });
    expect(visitor.does({ type: 'type', typed: '0260' }).step).toMatchObject({ trouble: null });
    expect(visitor.does({ type: 'type', typed: `${CODE}5` }).step).toMatchObject({ typed: CODE });
  });

  it('扫通知单上的码：在首页、办事页、结果页都认，不用再点', () => {
    const notice = `http://hall.example/phone/#case/${CODE}`;
    const scan: Action = { type: 'scanned', text: notice };
    const asked = { at: 'collect', typed: CODE, asking: true };
    expect(new Visitor().does(scan).step).toMatchObject(asked);
    const zone = new Visitor().does({ type: 'openTile', tileId: 'relief' }).does(scan, 10);
    expect(zone.step).toMatchObject({ ...asked, back: { at: 'zone', tileId: 'relief' } });
    expect(new Visitor().asks(CODE).isTold(CODE, READY).does(scan).step).toMatchObject(asked);
  });

  it('扫了别的东西：在领证页说一声；输身份证号的页不理', () => {
    const slip: Action = { type: 'scanned', text: 'http://hall.example/phone/#0123456789abcdef01234567' };
    expect(new Visitor().types('').does(slip).step).toMatchObject({ at: 'collect', trouble: 'notACode' });
    const identity = new Visitor().does({ type: 'openIdentity' }).does({ type: 'scanned', text: CODE });
    expect(identity.step.at).toBe('identity');
  });

  it('主机不在、问得太快、主机出错，都留在原处说清楚', () => {
    const told = (collect: KioskCollect): Step => new Visitor().asks(CODE).isTold(CODE, collect).step;
    const failed = (code: 'TooMany' | 'Fault'): KioskCollect => ({
      outcome: 'failed',
      problem: { type: 'about:blank', title: code, status: 429, code },
    });
    expect(told({ outcome: 'offline' })).toMatchObject({ typed: CODE, asking: false, trouble: 'offline' });
    expect(told(failed('TooMany'))).toMatchObject({ trouble: 'tooMany' });
    expect(told(failed('Fault'))).toMatchObject({ trouble: 'refused' });
  });

  it('问的时候走开了，回答不再出现；没人碰就全部清掉', () => {
    const visitor = new Visitor().asks(CODE).does({ type: 'home' });
    expect(visitor.isTold(CODE, READY).step).toEqual({ at: 'home' });
    expect(JSON.stringify(new Visitor().types(CODE).does({ type: 'abandoned' }).flow)).not.toContain(CODE);
  });
});

describe('哪些事要先问', () => {
  const catalogue = {
    tiles: [{ id: 'collect', kind: 'collect', zoneId: 'Z', directServiceId: collectService }],
    services: [
      { serviceId: 'general-Z', kind: 'general', zoneIds: ['Z'] },
      { serviceId: collectService, kind: 'counterService', zoneIds: ['Z'] },
      { serviceId: 'CS02', kind: 'counterService', zoneIds: ['Z'] },
    ],
  } as unknown as KioskCatalogue;
  const search: Step = { at: 'search', typed: 'LZ', page: 0 };

  it('查找到的领证、出证区直接取号，先问；邮寄不问；在领证自己的第二屏已经问过', () => {
    const asked = (id: string, step: Step = search): boolean => asksFirst(catalogue, step, id as ServiceId);
    expect(['CS01', 'general-Z', 'CS02'].map((id) => asked(id))).toEqual([true, true, false]);
    const own: Step = { at: 'zone', tileId: 'collect', section: 0, page: 0, chosen: null };
    expect(asked('CS01', own)).toBe(false);
    expect(asked('CS01', { ...own, tileId: 'unsure' })).toBe(true);
  });

  it('没有出证窗口的大厅不问', () => {
    expect(asksFirst({ ...catalogue, tiles: [] }, search, collectService)).toBe(false);
  });
});
