import type { EventBatch, HallClient } from '@yichuang/client/hall-client';
import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { describe, expect, it } from 'vitest';
import { hallWordsOf } from './hall-words.ts';
import { createLoudspeaker, mannerAt, type LoudspeakerOptions } from './loudspeaker.ts';
import type { Call } from '@yichuang/ui/voice/voice-queue';

type Events = Parameters<LoudspeakerOptions['open']>[0];

/** A hall on a stage, a line that carries its facts, and a voice that says when it is told to. */
function speakingHall(change: { secondLanguage?: string } = {}) {
  const self: Stage = staffed();
  const words = { ...hallWordsOf(null).announcement, ...change };
  const enqueued: Call[] = [];
  const withdrawn: number[] = [];
  const sent: unknown[] = [];
  let events: Events | undefined;
  let listener: (batch: EventBatch) => void = () => undefined;
  let endFlash: () => void = () => undefined;
  let told = self.log.length;
  const loudspeaker = createLoudspeaker({
    open(given) {
      events = given;
      return {
        enqueue: (call) => enqueued.push(call) > 0,
        withdraw: (callSeq) => withdrawn.push(callSeq) > 0,
        idle: () => Promise.resolve(),
        close: () => undefined,
        state: () => 'ready',
      };
    },
    now: () => self.at,
    after: (_milliseconds, act) => {
      endFlash = act;
      return () => undefined;
    },
  });
  const send: HallClient['send'] = (name, payload, options) => {
    sent.push({ name, payload, options });
    return Promise.resolve({ outcome: 'accepted', events: [] });
  };
  const stop = loudspeaker.follow(
    {
      onEvents(heard) {
        listener = heard;
        return () => (listener = () => undefined);
      },
      send,
    },
    () => words,
  );
  const tell = (kind: EventBatch['kind']) => {
    listener({ kind, events: self.log.slice(told), hall: self.hall });
    told = self.log.length;
  };
  return {
    self,
    loudspeaker,
    enqueued,
    withdrawn,
    sent,
    stop,
    tell,
    events: events as Events,
    endFlash: () => endFlash(),
  };
}

const numbers = (calls: readonly Call[]) => calls.map(({ number, counter }) => `${number}→${counter}`);

describe('calls as they happen', () => {
  it('are spoken twice, a recall once more', () => {
    const { self, enqueued, tell } = speakingHall();
    self.taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    tell('live');
    self.wait(20).given('ann', 'recallTicket', { counterId: 'c1' });
    tell('live');
    expect(numbers(enqueued)).toEqual(['A001→1', 'A001→1']);
    expect(enqueued.map(({ repeats }) => repeats)).toEqual([2, 1]);
    expect(new Set(enqueued.map(({ callSeq }) => callSeq)).size).toBe(2);
  });

  it('are said in the second language too, when the hall has one', () => {
    const { self, enqueued, tell } = speakingHall({ secondLanguage: 'en' });
    self.taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    tell('live');
    expect(enqueued[0]?.languages).toEqual(['zh-CN', 'en']);
  });

  it('are said in the language that this visitor needs right behind 普通话, nobody else’s are', () => {
    const { self, enqueued, tell } = speakingHall({ secondLanguage: 'en' });
    const accompanied = { services: ['a1'], assistance: { language: 'li', mobility: false } };
    self.given('guide', 'takeTicket', accompanied).wait(1).taken('a2');
    self.given('ann', 'callNext', { counterId: 'c1' });
    tell('live');
    self.wait(20).given('ann', 'recallTicket', { counterId: 'c1' });
    tell('live');
    self.given('ann', 'startService', { counterId: 'c1' });
    self.given('ann', 'callNext', { counterId: 'c1', current: 'finish' });
    tell('live');
    expect(enqueued.map(({ number, languages }) => [number, languages])).toEqual([
      ['A001', ['zh-CN', 'li', 'en']],
      ['A001', ['zh-CN', 'li', 'en']],
      ['A002', ['zh-CN', 'en']],
    ]);
  });

  it('are taken back when the clerk takes them back', () => {
    const { self, enqueued, withdrawn, tell } = speakingHall();
    self.taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    tell('live');
    self.wait(5).given('ann', 'returnToQueue', { counterId: 'c1' });
    tell('live');
    expect(withdrawn).toEqual([enqueued[0]?.callSeq]);
  });

  it('are not spoken when the visitor sits there already', () => {
    const { self, enqueued, tell } = speakingHall();
    self.taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    self.given('ann', 'startService', { counterId: 'c1', ticketId: self.idOf('A001') });
    tell('live');
    expect(enqueued).toEqual([]);
  });
});

describe('after a gap', () => {
  it.each(['replayed', 'snapshot'] as const)('speaks what is still owed (%s)', (kind) => {
    const { self, enqueued, tell } = speakingHall();
    self.taken('a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
    self.wait(150).given('bo', 'callNext', { counterId: 'c2' });
    self.wait(10);
    tell(kind);
    expect(numbers(enqueued)).toEqual(['A002→2']);
  });
});

describe('what became of a call', () => {
  it('is reported, to be delivered however long it takes', () => {
    const { self, enqueued, sent, tell, events } = speakingHall();
    self.taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    tell('live');
    const { callSeq = 0, ticketId = self.idOf('A001') } = enqueued[0] ?? {};
    events.onReport({ callSeq, ticketId, outcome: 'spoken' });
    expect(sent).toEqual([
      {
        name: 'reportAnnouncement',
        payload: { callSeq, ticketId, outcome: 'spoken' },
        options: { patience: 'journal' },
      },
    ]);
  });

  it('goes nowhere once the line is given up', () => {
    const { self, sent, stop, events } = speakingHall();
    self.taken('a1');
    stop();
    events.onReport({ callSeq: 1, ticketId: self.idOf('A001'), outcome: 'spoken' });
    expect(sent).toEqual([]);
  });

  it('is flashed for a while when nobody could say it', () => {
    const { loudspeaker, events, endFlash } = speakingHall();
    events.onFlash({ number: 'A001', counter: 1, repeats: 2, languages: ['zh-CN'] }, 4);
    expect(loudspeaker.getSnapshot().flashing).toBe('A001');
    endFlash();
    expect(loudspeaker.getSnapshot().flashing).toBeNull();
  });
});

it('is quieter at noon and reads 1 as the hall does', () => {
  const words = {
    ...hallWordsOf(null).announcement,
    digitOne: 'yao' as const,
    volume: [
      { from: '07:30', percent: 80 },
      { from: '12:00', percent: 50 },
    ],
  };
  expect(mannerAt(words, '12:10')).toEqual({ volume: 0.5, oneAs: '幺' });
  expect(mannerAt({ ...words, digitOne: 'yi' }, '08:00')).toEqual({ volume: 0.8, oneAs: '一' });
});
