/** The dialog of an act (动作对话框), by the act. */
import type { CaseFile } from '@yichuang/protocol/cases';
import type { AtWork } from '../../at-work.ts';
import type { Naming } from '../naming.ts';
import type { Act } from './acts.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { EndDeferralDialog, PassDialog, TakeOverDialog } from './pass-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { EndSpecialDialog, StartSpecialDialog } from './special-dialogs.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { Acts } from './use-acts.ts';

export interface ActDialogProps extends AtWork {
  readonly file: CaseFile;
  readonly naming: Naming;
  readonly send: Acts;
  readonly onClose: () => void;
}

export function ActDialog({ act, ...props }: ActDialogProps & { readonly act: Act }) {
  switch (act) {
    case 'takeOver':
      return <TakeOverDialog {...props} />;
    case 'pass':
      return <PassDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'refuse':
      return <RefuseDialog {...props} />;
    case 'step':
      return <StepDialog {...props} />;
    case 'startSpecial':
      return <StartSpecialDialog {...props} />;
    case 'endSpecial':
      return <EndSpecialDialog {...props} />;
    case 'extend':
      return <ExtendDialog {...props} />;
    case 'decide':
      return <DecideDialog {...props} />;
    case 'attach':
      return <AttachDialog {...props} />;
    case 'endDeferral':
      return <EndDeferralDialog {...props} />;
    case 'take':
    case 'accept':
    case 'send':
    case 'close':
      return null;
  }
}
