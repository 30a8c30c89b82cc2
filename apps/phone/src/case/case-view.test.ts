import { describe, expect, it } from 'vitest';
import type { ShortCode } from '@yichuang/domain/casework/ids';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { PhoneCase } from '@yichuang/protocol/cases';
import { sayingsIn } from '../words.ts';
import { caseView, type CaseView } from './case-view.ts';

const day = (date: string): LocalDate => date as LocalDate;

function viewOf(change: Partial<PhoneCase> = {}): CaseView {
  const found: PhoneCase = {
    now: '2026-11-23T01:00:00.000Z' as Instant,
    today: day('2026-11-23'),
    demo: true,
    hall: { zh: '县政务大厅', en: 'Service Hall' },
    phone: '12345',
    shortCode: '026000018' as ShortCode,
    externalNo: null,
    itemName: '食品经营许可核发',
    departmentName: '县市监局',
    status: 'accepted',
    receivedOn: day('2026-11-20'),
    acceptedOn: day('2026-11-20'),
    printedDueDate: day('2026-11-30'),
    dueDate: day('2026-11-30'),
    stopped: false,
    correction: null,
    collect: null,
    steps: [{ on: day('2026-11-20'), word: 'CaseReceived' }],
    evaluationKey: null,
    ...change,
  };
  return caseView(found, sayingsIn('zh-CN'));
}

describe('办件进度页说什么', () => {
  it('在办：预计哪天好，不用来', () => {
    const view = viewOf();
    expect(view.answer).toEqual({ label: '预计办好', big: '2026-11-30（周一）' });
    expect(view.numbers).toEqual([{ name: '短码', value: '026 000 018' }]);
    expect(view.next).toContain('您不用来');
    expect(view.dates.map(({ name }) => name)).toEqual(['收件', '受理', '承诺办好']);
  });

  it('期限动过：印的和现在的都说', () => {
    const view = viewOf({ dueDate: day('2026-12-02') });
    expect(view.answer.big).toBe('2026-12-02（周三）');
    expect(view.beside[0]).toContain('2026-11-30（周一）');
    expect(view.dates.at(-1)).toEqual({ name: '现在预计', value: '2026-12-02（周三）' });
  });

  it('停表时不说哪天；过了日子请打电话', () => {
    expect(viewOf({ stopped: true }).answer).toEqual({ label: null, big: '正在办理' });
    const late = viewOf({ today: day('2026-12-01') });
    expect([late.tone, late.sign]).toEqual(['missed', '△']);
    expect(late.next).toContain('打电话');
  });

  it('要补什么、到哪里领、带什么', () => {
    const correcting = viewOf({
      status: 'correcting',
      dueDate: null,
      printedDueDate: null,
      acceptedOn: null,
      correction: { on: day('2026-11-23'), materials: ['平面图'] },
    });
    expect(correcting.list).toEqual({ title: '要补的材料', rows: ['平面图'] });
    const ready = viewOf({ status: 'atIssue', collect: { where: '12 号窗口', bring: ['身份证'] } });
    expect([ready.where, ready.list?.rows, ready.tone]).toEqual(['12 号窗口', ['身份证'], 'done']);
  });
});
