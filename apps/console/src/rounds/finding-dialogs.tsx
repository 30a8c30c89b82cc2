/** What is done with a finding at the console beside 整改完成: 退回 in words, 换人. */
import type { FindingCard } from '@yichuang/protocol/rounds';
import { AssignDialog, type Assignees } from '@yichuang/ui/assign-dialog.tsx';
import { NoteDialog } from '@yichuang/ui/note-dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Over } from '../records/record-kind.ts';
import type { Sending } from '../sending.ts';

interface FindingDialogProps extends Over {
  readonly sending: Sending;
  readonly one: FindingCard;
}

export function SendBackDialog({ one: { roundId, findingId }, ...rest }: FindingDialogProps) {
  const { t } = useText('rounds');
  return (
    <NoteDialog
      {...rest}
      words={{ title: t('sendBack'), advice: t('sendBackAdvice'), cancel: t('cancel'), act: t('sendBack') }}
      field={{ label: t('sendBackNote') }}
      send={(note) =>
        rest.sending.send('sendBackFinding', { roundId, findingId, note }, { done: t('sentBack') })
      }
    />
  );
}

export function AssignFinding({ one, ...rest }: FindingDialogProps & Assignees) {
  const { t } = useText('rounds');
  const { roundId, findingId, toAccountId: hasIt } = one;
  return (
    <AssignDialog
      {...rest}
      words={{ title: t('assignTitle'), advice: t('assignAdvice'), cancel: t('cancel'), act: t('assign') }}
      label={t('to')}
      hasIt={hasIt}
      send={(toAccountId) =>
        rest.sending.send('assignFinding', { roundId, findingId, toAccountId }, { done: t('assigned') })
      }
    />
  );
}
