/** What every screen of the kiosk is drawn from. */
import type { KioskCatalogue, KioskState } from '@yichuang/protocol/bridge';
import type { Flow, Step } from '../flow/step.ts';
import type { Act } from '../use-kiosk.ts';

export interface ScreenProps {
  readonly catalogue: KioskCatalogue;
  readonly state: KioskState;
  readonly flow: Flow;
  readonly act: Act;
}

export type StepAt<At extends Step['at']> = Extract<Step, { readonly at: At }>;
