/** 帮代办 of a case on the console: the manager names who helps; everybody else sees it. */
import type { CaseFile } from '@yichuang/protocol/cases';
import { HelpCard } from '@yichuang/ui/casework/help-card.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { useAsked } from '../upkeep/use-asked.ts';
import type { Naming } from './naming.ts';
import { useRefusal } from './refusal.ts';

export interface CaseHelpProps extends AtWork {
  readonly file: CaseFile;
  readonly naming: Naming;
}

export function CaseHelp({ file, naming, hub, account, sending, names }: CaseHelpProps) {
  const { t } = useText('office');
  const acts = account.role === 'manager';
  const people = useAsked(hub.casework.people, acts ? 'people' : null).value;
  const onRejection = useRefusal(names, naming);
  const { caseId } = file.case;
  const said = (done: 'helped' | 'told' | 'helpEnded') => ({ done: t(`done.${done}`), onRejection });
  return (
    <HelpCard
      file={file}
      readOnly={!acts}
      helpers={people?.helpers ?? null}
      busy={sending.busy}
      offer={null}
      acts={{
        assign: (wish) => sending.send('assignHelper', { caseId, ...wish }, said('helped')),
        tell: (channel) => sending.send('tellHelped', { caseId, channel }, said('told')),
        end: (note) => sending.send('endHelp', { caseId, note }, said('helpEnded')),
      }}
    />
  );
}
