/** Which lists of cases somebody is offered (办件清单), in their order. Pure. */
import type { StaffRole } from '@yichuang/domain/actor';
import type { CaseView } from '@yichuang/protocol/cases';

/** `moved`: those whose date another calendar has moved. */
export type View = CaseView | 'moved';

const OFFICIAL = ['inbox', 'danger', 'undecided', 'correcting', 'ended'] as const satisfies readonly View[];
const MANAGER = [
  'open',
  'danger',
  'undecided',
  'correcting',
  'issue',
  'unlisted',
  'helped',
  'helpOver',
  'moved',
  'ended',
] as const satisfies readonly View[];

export function viewsOf(role: StaffRole): readonly View[] {
  return role === 'official' ? OFFICIAL : MANAGER;
}
