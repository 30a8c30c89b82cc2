/** Leads to the page of a case (打开办件); an address of its own, so that the browser's back leads back. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { ReactNode } from 'react';

export function CaseLink({ caseId, children }: { readonly caseId: CaseId; readonly children: ReactNode }) {
  return (
    <a href={`#cases/${caseId}`} className="text-harbour underline underline-offset-2 hover:bg-sky">
      {children}
    </a>
  );
}
