/** 服务承诺: what a hall promises beside the limits of its items. A setting of the office; what was opened keeps the limit of its day. */
import { z } from 'zod';

const days = z.int().min(1).max(30);

export const ServicePromises = z.strictObject({
  /** 帮代办 is offered (只问不强) for more items than this in one visit, or for more minutes. */
  help: z.strictObject({ items: z.int().min(1).max(20), minutes: z.int().min(5).max(240) }),
  /** 办不成事: the first answer, by the end of this working day after it. */
  difficulty: z.strictObject({ answerDays: days }),
  /** 数据复核: how old a figure may be, and the working days until the clerk has an answer. */
  objection: z.strictObject({ lodgeDays: z.int().min(1).max(92), answerDays: days }),
});
export type ServicePromises = z.infer<typeof ServicePromises>;

/** What holds where an older revision says nothing. */
export const USUAL_PROMISES: ServicePromises = {
  help: { items: 3, minutes: 40 },
  difficulty: { answerDays: 1 },
  objection: { lodgeDays: 31, answerDays: 3 },
};
