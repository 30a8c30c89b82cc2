/** 领证先问: how a short code is typed or scanned, and what follows from the hub's answer. Pure. */
import { collectTile, comesToCollect } from '@yichuang/domain/catalogue/collecting';
import type { ServiceId } from '@yichuang/domain/ids';
import type { KioskCatalogue, KioskCollect } from '@yichuang/protocol/bridge';
import { typedCode } from '@yichuang/ui/casework/short-code';
import { isBrowsing, type BrowseStep, type CollectTrouble, type Step } from './step.ts';

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

/** From any screen on which somebody looks around; null: what was scanned is no notice, and nobody asked for one here. */
export function scanned(step: Step, text: string): CollectStep | null {
  const back = scanBack(step);
  if (back === null) return null;
  const code = typedCode(text);
  if (code.kind === 'other') return step.at === 'collect' ? { ...step, trouble: 'notACode' } : null;
  return asking({ ...collecting(back), typed: code.text });
}

function scanBack(step: Step): BrowseStep | null {
  if (isBrowsing(step)) return step;
  if (step.at === 'collect') return step.asking ? null : step.back;
  return step.at === 'result' ? step.back : null;
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
