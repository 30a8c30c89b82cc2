/** 一件事: the answers say which of a bundle's items are needed, and in which order they are done. */
import type { Bundle } from '../catalogue/guidance.ts';
import type { ServiceId } from '../ids.ts';

export interface BundleStep {
  readonly itemId: ServiceId;
  readonly required: boolean;
  /** of the items taken here, those that must be done before */
  readonly after: readonly ServiceId[];
}

export interface BundlePlan {
  readonly bundleId: string;
  /** what is done together (联办), in an order that can be worked; each can as well be taken alone (单办) */
  readonly steps: readonly BundleStep[];
  /** steps of the bundle that the answers make needless */
  readonly left: readonly ServiceId[];
}

/** `chosen`: ids of options, at most one a question; a question without an answer changes nothing. */
export function planBundle(bundle: Bundle, chosen: readonly string[]): BundlePlan {
  const wanted = new Set(bundle.steps.map(({ itemId }) => itemId));
  for (const option of bundle.questions.flatMap(({ options }) => options)) {
    if (!chosen.includes(option.id)) continue;
    for (const itemId of option.excludeItemIds) wanted.delete(itemId);
    for (const itemId of option.includeItemIds) wanted.add(itemId);
  }
  const taken = bundle.steps
    .filter(({ itemId }) => wanted.has(itemId))
    .toSorted((one, other) => one.order - other.order);
  return {
    bundleId: bundle.id,
    steps: inOrder(taken).map(({ itemId, required, dependsOn }) => ({
      itemId,
      required,
      after: dependsOn.filter((id) => wanted.has(id)),
    })),
    left: bundle.steps.map(({ itemId }) => itemId).filter((itemId) => !wanted.has(itemId)),
  };
}

/** What an item can be done together with: the bundles that the answers suggest, then the others that it belongs to. */
export function bundlesWith(
  bundles: readonly Bundle[],
  itemId: ServiceId,
  suggested: readonly string[],
): readonly Bundle[] {
  const belongs = ({ steps }: Bundle): boolean => steps.some((step) => step.itemId === itemId);
  return [
    ...bundles.filter(({ id }) => suggested.includes(id)),
    ...bundles.filter((bundle) => !suggested.includes(bundle.id) && belongs(bundle)),
  ];
}

/** Stable: what waits for nobody keeps its place. A circle, which the catalogue refuses, is left as it stands. */
function inOrder(steps: readonly Bundle['steps'][number][]): readonly Bundle['steps'][number][] {
  const here = new Set(steps.map(({ itemId }) => itemId));
  const done = new Set<ServiceId>();
  const ordered: Bundle['steps'][number][] = [];
  let waiting = [...steps];
  while (waiting.length > 0) {
    const ready = waiting.find(({ dependsOn }) => dependsOn.every((id) => !here.has(id) || done.has(id)));
    const next = ready ?? waiting[0];
    if (next === undefined) break;
    ordered.push(next);
    done.add(next.itemId);
    waiting = waiting.filter((step) => step !== next);
  }
  return ordered;
}
