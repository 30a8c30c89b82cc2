/**
 * The figures of 好差评 (评价指标): what is divided by what stands here, in one place, and is shown beside each figure
 * (domain.md 6; GB/T 39734-2020 annex B is not at hand, marked 〔复核〕).
 */

/** What is counted in a period. Each is a number of evaluations. */
export interface EvaluationCounts {
  /** Visits that were asked in the period (已提示). */
  readonly prompted: number;
  /** Of these, rated validly, whenever. */
  readonly promptedValid: number;
  /** All ratings given in the period, whatever becomes of them. */
  readonly rated: number;
  /** Valid ones among them, by level; index 0 = level 1 … 4 = level 5. */
  readonly validByLevel: readonly number[];
  /** 疑似代评, not decided yet: in no figure. */
  readonly suspected: number;
  /** Taken out by decision (误评, 恶意, 代评). */
  readonly excluded: number;
  /** Rectifications whose limit for the answer ended in the period, without the excluded ones. */
  readonly answersDue: number;
  readonly answeredInTime: number;
  /** Verifications whose limit ended in the period, without the excluded ones. */
  readonly verificationsDue: number;
  readonly verifiedInTime: number;
}

/** The part of it that is counted for one counter or one department; a visit with cases of two departments is in both. */
export interface EvaluationGroup extends Pick<
  EvaluationCounts,
  'prompted' | 'promptedValid' | 'validByLevel'
> {
  /** Null: rated by a case's own code, at no counter; or without a case, of no department. */
  readonly id: string | null;
}

/** The figures of a group; what is not counted for groups stays null. */
export function groupFigures(group: EvaluationGroup, satisfiedFrom: number): EvaluationFigures {
  const none = { rated: 0, suspected: 0, excluded: 0 };
  const noLimits = { answersDue: 0, answeredInTime: 0, verificationsDue: 0, verifiedInTime: 0 };
  return figuresOf({ ...none, ...noLimits, ...group }, satisfiedFrom);
}

/** Null = nothing to divide by. */
export interface EvaluationFigures {
  readonly rate: number | null;
  readonly satisfaction: number | null;
  readonly badRate: number | null;
  readonly rectifiedInTime: number | null;
  readonly verifiedInTime: number | null;
}

export type EvaluationFigure = keyof EvaluationFigures;

interface Definition {
  readonly of: (counts: EvaluationCounts, satisfiedFrom: number) => readonly [number, number];
}

/** Numerator and denominator of each. */
export const DEFINITIONS: Readonly<Record<EvaluationFigure, Definition>> = {
  /** 评价率 = 有效评价 ÷ 已提示. */
  rate: { of: (counts) => [counts.promptedValid, counts.prompted] },
  /** 满意率 = 满意以上 (or 基本满意以上, a setting) ÷ 有效评价. */
  satisfaction: {
    of: (counts, from) => [sum(counts.validByLevel.slice(from - 1)), sum(counts.validByLevel)],
  },
  /** 差评率 = 1–2 级 ÷ 有效评价. */
  badRate: { of: (counts) => [sum(counts.validByLevel.slice(0, 2)), sum(counts.validByLevel)] },
  /** 按期整改率 = 按期反馈 ÷ 应反馈的差评. */
  rectifiedInTime: { of: (counts) => [counts.answeredInTime, counts.answersDue] },
  /** 按期核实率 = 按期核实 ÷ 应核实的差评. */
  verifiedInTime: { of: (counts) => [counts.verifiedInTime, counts.verificationsDue] },
};

export function figuresOf(counts: EvaluationCounts, satisfiedFrom: number): EvaluationFigures {
  const share = (figure: EvaluationFigure): number | null => {
    const [part, whole] = DEFINITIONS[figure].of(counts, satisfiedFrom);
    return whole === 0 ? null : part / whole;
  };
  return {
    rate: share('rate'),
    satisfaction: share('satisfaction'),
    badRate: share('badRate'),
    rectifiedInTime: share('rectifiedInTime'),
    verifiedInTime: share('verifiedInTime'),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
