/** 办不成事的一生: 首问负责, 下一个工作日答复, 交办, 告知, 办结. */
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../actor.ts';
import { CALENDAR } from '../calendar/calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES } from '../calendar/deadline-rules.ts';
import type { CaseContext } from '../casework/command.ts';
import { USUAL_PROMISES, type ServicePromises } from '../casework/service-promises.ts';
import type { CommandDefinition } from '../command.ts';
import type { Envelope } from '../event.ts';
import type { AccountId, CommandId, HallId, Instant, NoteId } from '../ids.ts';
import { isRejection, type Rejection } from '../rejection.ts';
import { DATE, MORNING, RULES } from '../testing/stage.ts';
import { assignDifficulty } from './commands/assign-difficulty.ts';
import { closeDifficulty } from './commands/close-difficulty.ts';
import { openDifficulty } from './commands/open-difficulty.ts';
import { stepDifficulty } from './commands/step-difficulty.ts';
import { evolveDifficulty, isLate, type Difficulty, type DifficultyEvent } from './difficulty.ts';

const ID = '00000000-0000-7000-8000-00000000d1ff';
const NOTE = '00000000-0000-7000-8000-00000000f00d' as NoteId;
const OF = { difficultyId: ID };
const OPEN = { note: '社保卡补了三次没补成', number: null, zoneId: null, itemId: null };
const CLOSE = { ...OF, note: '卡已领到', outcome: 'done', told: 'byPhone' };
const DUE = '2026-11-24T09:30:00.000Z' as Instant;

type Outcome = readonly DifficultyEvent[] | Rejection;

/** One record whose commands run through `decide` and `evolve`, a clock in the hand. */
class OneDifficulty {
  difficulty: Difficulty | null = null;
  at: Instant = MORNING;
  promises: ServicePromises = USUAL_PROMISES;
  private seq = 0;

  when<Name extends string, Payload>(
    role: Role,
    account: string,
    command: CommandDefinition<Name, Difficulty | null, Payload, DifficultyEvent, CaseContext>,
    payload: object,
  ): Outcome {
    const by: Actor = { role, account: account as AccountId, device: null, counter: null, via: 'http' };
    const context = {
      at: this.at,
      today: DATE,
      by,
      newId: () => ID,
      noteId: 'note' in payload ? NOTE : null,
      rules: { ...RULES, specialDays: [] },
      calendar: CALENDAR,
      office: { deadlines: DEFAULT_DEADLINE_RULES, promises: this.promises },
    } as unknown as CaseContext;
    const outcome = command.decide(this.difficulty, command.payload.parse(payload), context);
    if (isRejection(outcome)) return outcome;
    for (const event of outcome) this.fold(event, by);
    return outcome;
  }

  private fold(event: DifficultyEvent, by: Actor): void {
    this.seq += 1;
    const envelope: Envelope<DifficultyEvent> = {
      ...event,
      seq: this.seq,
      hallId: 'H00' as HallId,
      stream: `difficulty/${ID}`,
      version: this.seq,
      schema: 1,
      subject: null,
      at: this.at,
      by,
      commandId: ID as CommandId,
      cause: null,
    };
    this.difficulty = evolveDifficulty(this.difficulty, envelope);
  }
}

function opened(at: Instant = MORNING): OneDifficulty {
  const self = new OneDifficulty();
  self.at = at;
  self.when('guide', 'first', openDifficulty, OPEN);
  return self;
}

const gist = (outcome: Outcome) => (isRejection(outcome) ? outcome.code : outcome.map(({ type }) => type));

describe('办不成事', () => {
  it('首问负责：谁登记谁负责，下一个工作日下班前答复', () => {
    expect(opened().difficulty).toMatchObject({ toAccountId: 'first', openedBy: 'first', answerBy: DUE });
    // A Friday afternoon is answered on Monday.
    expect(opened('2026-11-27T08:00:00.000Z' as Instant).difficulty?.answerBy).toBe(
      '2026-11-30T09:30:00.000Z',
    );
  });

  it('答复期限按开单时的承诺，以后改不动已登记的', () => {
    const self = new OneDifficulty();
    self.promises = { ...USUAL_PROMISES, difficulty: { answerDays: 3 } };
    self.when('guide', 'first', openDifficulty, OPEN);
    self.promises = USUAL_PROMISES;
    self.when('guide', 'first', stepDifficulty, { ...OF, note: '在查', answered: false });
    expect(self.difficulty?.answerBy).toBe('2026-11-26T09:30:00.000Z');
  });

  it('记进展不算答复，答复了才算；第一次答复的时间不再变', () => {
    const self = opened();
    self.when('guide', 'first', stepDifficulty, { ...OF, note: '问了社保窗口', answered: false });
    expect(self.difficulty?.answeredAt).toBeNull();
    self.at = DUE;
    self.when('guide', 'first', stepDifficulty, { ...OF, note: '告诉本人周三来领', answered: true });
    self.at = '2026-11-25T01:00:00.000Z' as Instant;
    self.when('guide', 'first', closeDifficulty, CLOSE);
    expect(self.difficulty).toMatchObject({
      answeredAt: DUE,
      closed: { at: self.at, outcome: 'done', told: 'byPhone' },
    });
    expect(self.difficulty?.steps.map(({ did }) => did)).toEqual(['opened', 'stepped', 'answered', 'closed']);
    expect(self.difficulty && isLate(self.difficulty, self.at)).toBe(false);
  });

  it('过了期限没有答复是超期；晚答复的一直是超期', () => {
    const { difficulty } = opened();
    if (difficulty === null) throw new Error('nothing opened');
    expect(isLate(difficulty, DUE)).toBe(false);
    const after = '2026-11-24T09:30:00.001Z' as Instant;
    expect(isLate(difficulty, after)).toBe(true);
    expect(isLate({ ...difficulty, answeredAt: after }, after)).toBe(true);
  });

  it('交办以后由新的责任人办，别人不能办，管理员可以', () => {
    const self = opened();
    const handed = { ...OF, toAccountId: 'second' };
    expect(gist(self.when('guide', 'first', assignDifficulty, handed))).toEqual(['DifficultyAssigned']);
    expect(gist(self.when('manager', 'head', assignDifficulty, handed))).toEqual([]);
    const step = { ...OF, note: '在查', answered: false };
    expect(gist(self.when('guide', 'first', stepDifficulty, step))).toBe('NotYourDifficulty');
    expect(gist(self.when('guide', 'second', stepDifficulty, step))).toEqual(['DifficultyStepped']);
    expect(gist(self.when('manager', 'head', stepDifficulty, step))).toEqual(['DifficultyStepped']);
  });

  it('办结以后不再改；没有的记录不能办', () => {
    const self = opened();
    self.when('guide', 'first', closeDifficulty, CLOSE);
    expect(gist(self.when('manager', 'head', closeDifficulty, CLOSE))).toBe('DifficultyClosed');
    expect(gist(new OneDifficulty().when('manager', 'head', closeDifficulty, CLOSE))).toBe(
      'DifficultyUnknown',
    );
  });
});
