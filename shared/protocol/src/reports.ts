/** What the hub says of kept reports (日报 · 周报 · 月通报). */
import type { CaseReport } from '@yichuang/domain/oversight/case-report';

// GET /api/reports

export interface KeptReport extends CaseReport {
  /** Services of its days that 数据复核 has set aside since it was made; it stays as it was counted. */
  readonly setAsideSince: number;
}
