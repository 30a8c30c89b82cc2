/** 办件: the lists, or one case whole, by the page's address. */
import { CaseId } from '@yichuang/domain/casework/ids';
import type { AtWork } from '../at-work.ts';
import { usePlace } from '../frame/sections.ts';
import { CasePage } from './case-page.tsx';
import { Inbox } from './inbox.tsx';
import { viewsOf, type View } from './views.ts';

export function CasesPage(atWork: AtWork) {
  const place = usePlace();
  const caseId = CaseId.safeParse(place);
  if (caseId.success) return <CasePage key={caseId.data} {...atWork} caseId={caseId.data} />;
  const views = viewsOf(atWork.account.role);
  const named: View | undefined = views.find((view) => view === place);
  return <Inbox {...atWork} views={views} shown={named ?? views[0] ?? 'inbox'} />;
}
