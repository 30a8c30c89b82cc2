/** What every screen of the kiosk is drawn from. */
import type { KioskCatalogue, KioskState } from '@yichuang/protocol/bridge';
import type { GuidanceBook } from '@yichuang/protocol/guidance';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import type { ChecklistWish, Flow, Step } from '../flow/step.ts';
import type { Act } from '../use-kiosk.ts';

export interface ScreenProps {
  readonly catalogue: KioskCatalogue;
  /** 要带什么; null until it is known */
  readonly guidance: GuidanceBook | null;
  readonly state: KioskState;
  readonly flow: Flow;
  readonly act: Act;
  /** A search came to its end, or an answer was of use: counted, nothing about anybody. */
  readonly onKnowledge: (use: KnowledgeUse) => void;
  /** Somebody reached a list of papers: counted, nothing about them. */
  readonly onReached: (reached: Omit<ChecklistWish, 'large'>) => void;
}

export type StepAt<At extends Step['at']> = Extract<Step, { readonly at: At }>;
