import { manualClock } from '@yichuang/client/testing/manual-clock';
import type { EvaluationId, TagId } from '@yichuang/domain/evaluation/ids';
import type { EvaluatorPrompt } from '@yichuang/protocol/evaluation';
import type { Instant } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { openAnswering, type Begun } from './answering.ts';

const ask = (id: string, scan: string | null = null): EvaluatorPrompt => ({
  evaluationId: id as EvaluationId,
  promptedAt: '2026-11-23T01:00:00.000Z' as Instant,
  until: '2026-11-23T01:00:30.000Z' as Instant,
  cases: [],
  scan,
});

function aPad(left: Begun | null = null, unconfirmed: string[] = []) {
  const clock = manualClock(1_000);
  const sent: Begun[] = [];
  let begun = left;
  const answering = openAnswering({
    clock,
    kept: { load: () => left, keep: (next) => (begun = next) },
    unconfirmed: unconfirmed as EvaluationId[],
    send: (rating) => sent.push(rating),
  });
  return { clock, sent, answering, begun: () => begun, step: () => answering.getSnapshot().step };
}

describe('评价器', () => {
  it('按一级、选几项、提交：只发一次，然后道谢，再回到安静', () => {
    const { clock, sent, answering, step } = aPad();
    answering.asked(ask('one'), 30_000);
    clock.advance(4_000);
    answering.press(2);
    answering.press(5);
    answering.toggle('slow' as TagId);
    answering.submit();
    answering.submit();
    expect(sent).toMatchObject([{ evaluationId: 'one', level: 2, tags: ['slow'], elapsedMs: 4_000 }]);
    expect(step()).toBe('thanks');
    clock.advance(4_000);
    expect(step()).toBe('rest');
  });

  it('30 秒没有按：收起，什么也不发', () => {
    const { clock, sent, answering, step } = aPad();
    answering.asked(ask('one'), 30_000);
    clock.advance(30_000);
    expect([step(), sent]).toEqual(['rest', []]);
  });

  it('按了一级就走开：30 秒后按这一级发出', () => {
    const { clock, sent, answering, begun } = aPad();
    answering.asked(ask('one'), 30_000);
    answering.press(3);
    expect(begun()).toMatchObject({ level: 3 });
    clock.advance(30_000);
    expect(sent).toMatchObject([{ level: 3, tags: [] }]);
    expect(begun()).toBeNull();
  });

  it('主机说时间到了，也不打断已经按下的', () => {
    const { sent, answering, step } = aPad();
    answering.asked(ask('one'), 30_000);
    answering.press(4);
    answering.asked(null, 0);
    expect(step()).toBe('more');
    answering.submit();
    expect(sent).toHaveLength(1);
  });

  it('下一位来了：上一位选的先发出去', () => {
    const { sent, answering, step } = aPad();
    answering.asked(ask('one'), 30_000);
    answering.press(4);
    answering.asked(ask('two'), 30_000);
    expect(sent).toMatchObject([{ evaluationId: 'one', level: 4 }]);
    expect(step()).toBe('levels');
  });

  it('答过的不再问，断线时也不再问', () => {
    const { answering, step } = aPad(null, ['zero']);
    answering.asked(ask('zero'), 30_000);
    expect(step()).toBe('rest');
    answering.asked(ask('one'), 30_000);
    answering.press(4);
    answering.submit();
    answering.asked(ask('one'), 20_000);
    expect(step()).toBe('thanks');
  });

  it('重选回到五级，没有提交的不算', () => {
    const { sent, answering, begun } = aPad();
    answering.asked(ask('one'), 30_000);
    answering.press(5);
    answering.again();
    expect(begun()).toBeNull();
    answering.press(1);
    answering.submit();
    expect(sent).toMatchObject([{ level: 1 }]);
  });

  it('停电前按下的，来电后补发', () => {
    const left = { evaluationId: 'one', level: 5, tags: [], note: '', elapsedMs: 3_000, ratedAtMs: 1 };
    const { sent, begun } = aPad(left as never);
    expect(sent).toMatchObject([{ evaluationId: 'one', level: 5 }]);
    expect(begun()).toBeNull();
  });

  it('省平台方式只给码', () => {
    const { answering, step } = aPad();
    answering.asked(ask('one', 'https://example.org/a'), 60_000);
    answering.press(5);
    expect(step()).toBe('scan');
  });
});
