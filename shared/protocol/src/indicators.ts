/** GET /api/indicators: the figures, and the names of what they are about. */
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';

export interface IndicatorsAnswer {
  readonly figures: PeriodFigures;
  readonly names: {
    readonly departments: Readonly<Record<string, string>>;
    readonly items: Readonly<Record<string, string>>;
    readonly clerks: Readonly<Record<string, string>>;
  };
}
