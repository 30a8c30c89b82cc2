/** What is open beside the figures of 今日 (没了结的事). */

export interface OpenCount {
  readonly open: number;
  /** Of these, past what was promised. */
  readonly late: number;
}

// GET /api/figures/open

export interface OpenMatters {
  /** 帮代办进行中. */
  readonly helped: number;
  /** 办不成事未办结; late: no answer by its limit. */
  readonly difficulties: OpenCount;
  /** 巡查整改未销号. */
  readonly findings: OpenCount;
  /** 数据复核待答复. */
  readonly objections: OpenCount;
}
