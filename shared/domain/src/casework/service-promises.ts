/** 服务承诺: what a hall promises beside the limits of its items. A setting of the office; what was opened keeps the limit of its day. */
import { z } from 'zod';

/** What each may be set to, from and to. */
export const PROMISE_RANGES = {
  helpItems: [1, 20],
  helpMinutes: [5, 240],
  difficultyAnswer: [1, 30],
  objectionLodge: [1, 92],
  objectionAnswer: [1, 30],
} as const;

function within(name: keyof typeof PROMISE_RANGES): z.ZodInt {
  const [from, to] = PROMISE_RANGES[name];
  return z.int().min(from).max(to);
}

export const ServicePromises = z.strictObject({
  /** 帮代办 is offered (只问不强) for more items than this in one visit, or for more minutes. */
  help: z.strictObject({ items: within('helpItems'), minutes: within('helpMinutes') }),
  /** 办不成事: the first answer, by the end of this working day after it. */
  difficulty: z.strictObject({ answerDays: within('difficultyAnswer') }),
  /** 数据复核: how old a figure may be, and the working days until the clerk has an answer. */
  objection: z.strictObject({ lodgeDays: within('objectionLodge'), answerDays: within('objectionAnswer') }),
});
export type ServicePromises = z.infer<typeof ServicePromises>;

/** What holds where an older revision says nothing. */
export const USUAL_PROMISES: ServicePromises = {
  help: { items: 3, minutes: 40 },
  difficulty: { answerDays: 1 },
  objection: { lodgeDays: 31, answerDays: 3 },
};
