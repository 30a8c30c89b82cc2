/** 领证先问: how a short code is typed or scanned, and what follows from the hub's answer. Pure. */
import { collectTile, comesToCollect } from '@yichuang/domain/catalogue/collecting';
import type { ServiceId } from '@yichuang/domain/ids';
import type { KioskCatalogue, KioskCollect } from '@yichuang/protocol/bridge';
import { typedCode } from '@yichuang/ui/casework/short-code';
import type { BrowseStep, CollectTrouble, Step } from './step.ts';

export const SHORT_CODE_DIGITS = 9;

/** Whoever chooses 领证 elsewhere than behind its own tile, where the question stood already, is asked first, too. */
export function asksFirst(
  catalogue: Pick<KioskCatalogue, 'tiles' | 'services'>,
  step: Step,
  serviceId: ServiceId,
): boolean {
  const asked = step.at === 'zone' && step.tileId === collectTile(catalogue)?.id;
  return !asked && comesToCollect(catalogue, serviceId);
}

type CollectStep = Extract<Step, { readonly at: 'collect' }>;

export function collecting(back: BrowseStep): CollectStep {
  return { at: 'collect', typed: '', asking: false, trouble: null, back };
}

/** A wrong digit is said before anybody is asked. */
export function asking(step: CollectStep): CollectStep {
  if (step.asking) return step;
  const { kind } = typedCode(step.typed);
  if (kind === 'shortCode') return { ...step, asking: true, trouble: null };
  return { ...step, trouble: kind === 'mistyped' ? 'mistyped' : 'notACode' };
}

/** Where a notice was asked for, or what was scanned is one beyond doubt. */
export function scanned(step: CollectStep, text: string): CollectStep {
  if (step.asking) return step;
  const code = typedCode(text);
  if (code.kind === 'other') return { ...step, trouble: 'notACode' };
  return asking({ ...step, typed: code.text });
}

/** An answer to a code that is no longer on the screen changes nothing. */
export function collectAnswered(step: Step, code: string, collect: KioskCollect): Step {
  if (step.at !== 'collect' || !step.asking || step.typed !== code) return step;
  if (collect.outcome === 'known') return { at: 'result', answer: collect.answer, back: step.back };
  return { ...step, asking: false, trouble: troubleOf(collect) };
}

function troubleOf(collect: Exclude<KioskCollect, { readonly outcome: 'known' }>): CollectTrouble {
  if (collect.outcome === 'offline') return 'offline';
  return collect.problem.code === 'TooMany' ? 'tooMany' : 'refused';
}
