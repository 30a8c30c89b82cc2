/** Which question an act asks first (先问一句). */
import { CancelSheet } from './cancel-sheet.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { NextHereSheet } from './next-here-sheet.tsx';
import { PrioritySheet } from './priority-sheet.tsx';
import { ReinstateSheet } from './reinstate-sheet.tsx';
import { ReleaseSheet } from './release-sheet.tsx';
import { ReprintSheet } from './reprint-sheet.tsx';
import type { TicketAction } from './actions.ts';
import type { TicketSheetProps } from './ticket-sheet-props.ts';

export function ActionSheet({ action, ...props }: TicketSheetProps & { readonly action: TicketAction }) {
  switch (action) {
    case 'move':
      return <MoveSheet {...props} />;
    case 'priority':
      return <PrioritySheet {...props} />;
    case 'reinstate':
      return <ReinstateSheet {...props} />;
    case 'nextHere':
      return <NextHereSheet {...props} />;
    case 'release':
      return <ReleaseSheet {...props} />;
    case 'cancel':
      return <CancelSheet {...props} />;
    case 'reprint':
      return <ReprintSheet duty={props.duty} tickets={[props.ticket]} onClose={props.onClose} />;
  }
}
