// 扫码先认: a code that was scanned is what it is, and nobody guesses.
import { shortCodeOf } from '@yichuang/domain/casework/numbers';
import type { HallId } from '@yichuang/domain/ids';
import type { KioskCode } from '@yichuang/protocol/bridge';
import { describe, expect, it } from 'vitest';
import { afterScan, codeKnown, meantAs } from './scanning.ts';
import type { BrowseStep, Step } from './step.ts';

/** Nine digits with a right check digit; an appointment's code may look just so. */
const NINE = shortCodeOf('H00' as HallId, 2026, 17) ?? '';
const home: Step = { at: 'home' };
const zone: BrowseStep = { at: 'zone', tileId: 'relief', section: 0, page: 0, chosen: null };
const found = (appointment: boolean, result: boolean): KioskCode => ({
  outcome: 'known',
  answer: { appointment, result },
});
const known = (code: string, answer: KioskCode): Step => codeKnown(afterScan(home, code), code, answer);

describe('扫码先认', () => {
  it('首页扫 9 位码：先问主机是预约还是领证，不猜', () => {
    expect(afterScan(zone, NINE)).toEqual({ at: 'scan', code: NINE, found: 'asking', back: zone });
    expect(known(NINE, found(true, false))).toMatchObject({ at: 'taking', checkIn: { code: NINE } });
    expect(known(NINE, found(false, true))).toMatchObject({ at: 'collect', typed: NINE, asking: true });
    expect(known(NINE, found(false, false))).toMatchObject({ found: 'nothing' });
    expect(known(NINE, { outcome: 'offline' })).toMatchObject({ found: 'offline' });
  });

  it('两样都是：请群众点是哪一样', () => {
    const both = known(NINE, found(true, true));
    expect(both).toMatchObject({ at: 'scan', found: 'both' });
    if (both.at !== 'scan') throw new Error('nobody was asked');
    expect(meantAs(both, 'appointment')).toMatchObject({ at: 'taking', checkIn: { code: NINE } });
    expect(meantAs(both, 'result')).toMatchObject({ at: 'collect', asking: true });
  });

  it('网址自己说得清的不用问：通知单、预约页', () => {
    expect(afterScan(home, `http://hall.example/phone/#case/${NINE}`)).toMatchObject({
      at: 'collect',
      typed: NINE,
    });
    const page = 'https://example.cn/appt?code=yy20260001&from=sms';
    expect(afterScan(home, page)).toMatchObject({ at: 'taking', checkIn: { code: 'YY20260001' } });
  });

  it('43 位办件编号也认', () => {
    const number = '11440232MB2D06811W4000117051000202010200008';
    expect(known(number, found(false, true))).toMatchObject({ at: 'collect', typed: number, asking: true });
  });

  it.each([
    ['号票上的码', 'http://hall.example/phone/#0123456789abcdef01234567'],
    ['别处的网址', `https://example.com/${'x'.repeat(2_000)}`],
    ['身份证号', '469029190001010013'],
    ['手机号', '13800000000'],
  ])('%s：说这里用不上，不去问主机', (_, text) => {
    expect(afterScan(home, text)).toMatchObject({ at: 'scan', code: '', found: 'foreign' });
  });

  it('正等回音、正看号码时扫什么都不理；迟到的回音不换屏', () => {
    const taking = meantAs({ at: 'scan', code: NINE, found: 'both', back: { at: 'home' } }, 'appointment');
    expect(afterScan(taking, NINE)).toBe(taking);
    const identity: Step = { at: 'identity', typed: '', asking: false, trouble: null, back: { at: 'home' } };
    expect(afterScan(identity, NINE)).toBe(identity);
    expect(codeKnown(home, NINE, found(true, false))).toBe(home);
    const other = afterScan(home, '20260001');
    expect(codeKnown(other, NINE, found(true, false))).toBe(other);
  });
});
