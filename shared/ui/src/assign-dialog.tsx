/** To whom a record is handed (交给谁): one of those who can have it, but not whoever has it. */
import type { AccountId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { ActDialog, type ActDialogProps } from './act-dialog.tsx';
import { Choice } from './choice.tsx';

export interface Assignees {
  readonly assignees: readonly { readonly accountId: AccountId; readonly name: string }[];
}

interface AssignDialogProps extends Omit<ActDialogProps, 'ready' | 'send' | 'children'>, Assignees {
  readonly label: string;
  readonly hasIt: AccountId;
  readonly send: (toAccountId: AccountId) => Promise<boolean>;
}

export function AssignDialog({ label, assignees, hasIt, send, ...rest }: AssignDialogProps) {
  const [accountId, setAccountId] = useState<AccountId | null>(null);
  return (
    <ActDialog {...rest} ready={accountId !== null} send={async () => accountId !== null && send(accountId)}>
      <Choice
        label={label}
        name="assignee"
        value={accountId}
        onChange={setAccountId}
        options={assignees
          .filter((person) => person.accountId !== hasIt)
          .map((person) => ({ value: person.accountId, title: person.name }))}
      />
    </ActDialog>
  );
}
