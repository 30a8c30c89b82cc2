/** The 一件事 of this hall; none until the hub has said which. */
import type { BundleGuides } from '@yichuang/protocol/guidance';
import type { Hub } from '../hub.ts';
import { useHubAnswer } from './use-hub-answer.ts';

export function useBundles({ http }: Hub): BundleGuides['bundles'] {
  const answer = useHubAnswer('bundles', () => http.get<BundleGuides>('/api/guidance/bundles'));
  return answer === null || answer === 'offline' ? [] : answer.bundles;
}
