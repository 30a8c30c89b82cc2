/** What lies in front of the desk: one thing that is looked at, or one question. */
import type { PaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { AnswersDialog } from '../knowledge/answers-dialog.tsx';
import { OwnDialog } from '../own/own-dialog.tsx';
import { PaperDialog } from '../paper/paper-dialog.tsx';
import { FindingsDialog } from '../rounds/findings-dialog.tsx';
import type { OwnFindings } from '../rounds/use-own-findings.ts';
import { DifficultyDialog } from './difficulty-dialog.tsx';
import { Questions } from './questions.tsx';
import type { AtDesk, Doing } from './use-desk.ts';
import type { OwnDifficulties } from './use-difficulties.ts';

interface InFrontProps extends AtDesk {
  readonly doing: Doing;
  readonly difficulties: OwnDifficulties;
  readonly findings: OwnFindings;
  readonly paper: PaperSheet;
  /** Answers to 数据复核 were read. */
  readonly onRead: () => void;
}

export function InFront({ doing, difficulties, findings, paper, onRead, ...props }: InFrontProps) {
  const { hub, hall, account, door, names, sending, desk, now } = props;
  const { asked, ask, keys, acts, looking, look } = doing;
  const close = (): void => look(null);
  const ownZoneIds = desk.queues.filter(({ tier }) => tier === 'own').map(({ zoneId }) => zoneId);
  return (
    <>
      {looking === 'answers' && <AnswersDialog hub={hub} onClose={close} />}
      {looking === 'own' && <OwnDialog {...{ hub, hall, names, sending, onRead }} onClose={close} />}
      {looking === 'findings' && (
        <FindingsDialog {...{ hub, names, sending }} own={findings} onClose={close} />
      )}
      {looking === 'difficulty' && (
        <DifficultyDialog
          {...{ door, names, sending }}
          ticket={desk.ticket}
          own={difficulties}
          onClose={close}
        />
      )}
      {looking === 'paper' && (
        <PaperDialog
          {...{ hub, hall, account, names, sending, now, ownZoneIds }}
          sheet={paper}
          onClose={close}
        />
      )}
      {asked && <Questions {...{ asked, desk, keys, acts, now, ask, hub, door, hall, names, sending }} />}
    </>
  );
}
