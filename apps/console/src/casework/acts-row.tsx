/** 下一步 and the keys of the case: the first is the large one; what needs words or a choice asks in a dialog. */
import type { CaseFile } from '@yichuang/protocol/cases';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { ActDialog } from './acts/act-dialog.tsx';
import { actsOn, type Act } from './acts/acts.ts';
import { useActs } from './acts/use-acts.ts';
import type { Naming } from './naming.ts';

export interface ActsRowProps extends AtWork {
  readonly file: CaseFile;
  readonly naming: Naming;
}

const GRAVE: readonly Act[] = ['refuse', 'endDeferral'];

export function ActsRow({ file, naming, ...atWork }: ActsRowProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [asking, setAsking] = useState<Act | null>(null);
  const { case: current, line } = file;
  const { account, sending } = atWork;
  const send = useActs(current.caseId, atWork, naming);
  const acts = actsOn(current, account);
  const press = (act: Act): void => {
    if (act === 'take' || act === 'accept' || act === 'send' || act === 'close') void send[act]();
    else setAsking(act);
  };
  return (
    <div className="flex flex-wrap items-center gap-1 rounded-card border border-line bg-paper px-2 py-1">
      <p className="mr-auto text-action">
        <span className="text-small text-muted">{t('case.next')} </span>
        <strong>{casework(`next.${line.next as 'none'}`)}</strong>
      </p>
      {acts.length === 0 && line.endedAt === null && (
        <p className="text-body text-muted">{t('case.readOnly', { department: line.departmentName })}</p>
      )}
      {acts.map((act, place) => (
        <Button
          key={act}
          tone={place === 0 ? 'main' : GRAVE.includes(act) ? 'danger' : 'plain'}
          busy={sending.busy}
          onPress={() => press(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {asking !== null && (
        <ActDialog
          {...atWork}
          act={asking}
          file={file}
          naming={naming}
          send={send}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
