/** 导入排班: a sheet is read, which days it would change is said, row by row what is wrong, and only then it is kept. */
import type { RosterImport } from '@yichuang/protocol/roster';
import { ImportDialog } from '@yichuang/ui/sheets/import-dialog.tsx';
import { SheetProblems } from '@yichuang/ui/sheets/sheet-problems.tsx';
import { useSheetFile } from '@yichuang/ui/sheets/use-sheet-file';
import { useText } from '@yichuang/ui/text/use-text';
import type { RosterHub } from './roster-hub.ts';

interface ImportRosterProps {
  readonly hub: RosterHub;
  /** Fetches the empty sheet of the week that is shown. */
  readonly onTemplate: () => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function ImportRoster({ hub, onTemplate, onSaved, onClose }: ImportRosterProps) {
  const { t } = useText('roster');
  const sheet = useSheetFile<RosterImport>({
    send: async (chosen, save) => {
      const told = await hub.bringIn(chosen, save);
      if (told.outcome === 'ok') return told.value;
      return told.outcome === 'offline' ? 'offline' : 'failed';
    },
    onSaved,
  });
  const { answer } = sheet;
  const mayKeep = answer !== null && answer.problems.length === 0 && answer.days.length > 0 && !answer.saved;
  return (
    <ImportDialog
      workbook
      words={{
        title: t('import.title'),
        advice: t('import.advice'),
        file: t('import.file'),
        save: t('import.save'),
      }}
      template={onTemplate}
      {...{ sheet, mayKeep, onClose }}
    >
      {answer && answer.problems.length > 0 && <SheetProblems problems={answer.problems} />}
      {answer?.problems.length === 0 && <Outcome answer={answer} />}
    </ImportDialog>
  );
}

function Outcome({ answer: { days, conflicts, saved } }: { readonly answer: RosterImport }) {
  const { t } = useText('roster');
  const count = days.length;
  return (
    <section className={saved ? 'rounded-card bg-mint p-2 text-body' : 'rounded-card bg-sky p-2 text-body'}>
      <p className="text-action font-bold">
        {saved && `✓ ${t('import.did', { count })}`}
        {!saved && t(count === 0 ? 'import.nothing' : 'import.would', { count })}
      </p>
      <ul className="tabular-nums">
        {days.map(({ date, before, after }) => (
          <li key={date}>{t('import.day', { date, before, after })}</li>
        ))}
      </ul>
      {conflicts > 0 && (
        <p className="font-medium text-orange">▲ {t('import.conflicts', { count: conflicts })}</p>
      )}
    </section>
  );
}
