import { staffed } from '@yichuang/domain/testing/stage';
import type { Stage } from '@yichuang/domain/testing/stage';
import type { NoteId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { why } from '../testing/desk-words.ts';
import { lifeOf } from './life-words.ts';

const told = (stage: Stage, number: string, notes = new Map<NoteId, string>()): readonly string[] =>
  lifeOf(
    stage.log.filter(({ subject }) => subject === stage.idOf(number)),
    { ...why(), notes },
  ).map(({ words, more }) => (more === null ? words : `${words} | ${more}`));

it('tells a whole life, with the wait between taking and calling', () => {
  const stage = staffed().taken('a1').wait(600).given('ann', 'callNext', { counterId: 'c1' });
  stage
    .given('ann', 'recallTicket', { counterId: 'c1' })
    .given('ann', 'startService', { counterId: 'c1' })
    .wait(300);
  stage.given('ann', 'finishService', { counterId: 'c1' });
  expect(told(stage, 'A001')).toEqual([
    '取号机取号：施工许可 | 前面 0 人，告诉他约 0–5 分钟',
    '1 号窗口叫号。本区最先取号。 | 等了 10 分钟',
    '1 号窗口再叫',
    '开始办理',
    '1 号窗口办结',
  ]);
});

it('counts the wait from when it last stood in line, and shows what a colleague wrote', () => {
  const stage = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
  stage.given('ann', 'transferTicket', {
    ticketId: stage.idOf('A001'),
    toZoneId: 'B',
    serviceId: 'b1',
    note: '缺复印件',
  });
  stage.wait(120).given('cai', 'callNext', { counterId: 'c3' });
  const transferred = stage.log.find(({ type }) => type === 'TicketTransferred')!;
  const { noteId } = transferred.payload as { noteId: NoteId };
  expect(told(stage, 'A001', new Map([[noteId, '缺复印件']])).slice(-2)).toEqual([
    '从工程建设转到社会事务 | 留言：缺复印件',
    '3 号窗口叫号。本区最先取号。 | 等了 2 分钟',
  ]);
});

it('tells a missed call, the return, a cancellation', () => {
  const stage = staffed()
    .taken('a1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('ann', 'recallTicket', { counterId: 'c1' });
  stage
    .wait(200)
    .given('ann', 'markNoShow', { counterId: 'c1' })
    .given('guide', 'reinstateTicket', { ticketId: stage.idOf('A001') });
  stage.given('guide', 'grantPriority', { ticketId: stage.idOf('A001'), groundId: 'age60' });
  stage.given('guide', 'cancelTicket', { ticketId: stage.idOf('A001'), reasonId: 'unwanted' });
  expect(told(stage, 'A001').slice(-4)).toEqual([
    '1 号窗口过号',
    '恢复排队，排最前',
    '给了优先：刷证',
    '取消：本人放弃',
  ]);
});
