/** Whether a service of a ticket is an item that this desk can open a case of (可受理). */
import type { ServiceId } from '@yichuang/domain/ids';
import { guideFor, isHere, type Casebook } from '../data/casebook.ts';

export function deskAllows(casebook: Pick<Casebook, 'book'>, itemId: ServiceId): boolean {
  const guide = guideFor(casebook, itemId);
  return guide !== null && isHere(guide);
}
