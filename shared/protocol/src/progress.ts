/** `GET /api/progress/<key>`: one ticket for the phone of whoever holds it, with every word its page needs: nothing else is fetched over a visitor's own data plan. */
import type { Words } from '@yichuang/domain/catalogue/marked';
import type { Progress } from '@yichuang/domain/hall/views/progress';
import type { Instant } from '@yichuang/domain/ids';

export interface ProgressAnswer extends Progress {
  /** The hub's time: what is shown is of then. */
  readonly now: Instant;
  readonly demo: boolean;
  readonly hall: Words;
  /** 咨询电话 */
  readonly phone: string;
  /** 导办台: somebody to ask beside the windows; a township has none. */
  readonly guideDesk: boolean;
  readonly zone: Words;
  readonly service: Words | null;
  /** Near which windows the slip says to wait. */
  readonly seats: readonly number[];
  /** The rule after a missed call (过号规则), with its numbers in. */
  readonly missed: Words;
  /** Put off by the hall: 转次日优先. */
  readonly priorityNextDay: boolean;
  /** Where the visit may be rated (`#rate/<key>`); null: it was not asked, or is over. */
  readonly evaluationKey: string | null;
}
