/** 导入预约: a sheet is read, what it would change is said, row by row what is wrong, and only then it is kept. */
import type { AppointmentImport } from '@yichuang/protocol/appointments';
import { ImportDialog } from '@yichuang/ui/sheets/import-dialog.tsx';
import { SheetProblems } from '@yichuang/ui/sheets/sheet-problems.tsx';
import { useSheetFile } from '@yichuang/ui/sheets/use-sheet-file';
import { useText } from '@yichuang/ui/text/use-text';
import { useRef, useState } from 'react';
import type { AppointmentsHub } from './appointments-hub.ts';

interface ImportAppointmentsProps {
  readonly hub: AppointmentsHub;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function ImportAppointments({ hub, onSaved, onClose }: ImportAppointmentsProps) {
  const { t } = useText('appointments');
  const [complete, setComplete] = useState(false);
  const order = useRef(complete);
  const sheet = useSheetFile<AppointmentImport>({
    send: (chosen, save) => hub.importFile(chosen, { save, complete: order.current }),
    onSaved,
  });
  const { file, answer, read } = sheet;
  const mayKeep =
    answer !== null &&
    answer.problems.length === 0 &&
    !answer.saved &&
    answer.added + answer.changed + answer.cancelled > 0;
  return (
    <ImportDialog
      words={{
        title: t('import.title'),
        advice: t('import.advice'),
        file: t('import.file'),
        save: t('import.save'),
      }}
      template={hub.template}
      {...{ sheet, mayKeep, onClose }}
    >
      <label className="flex min-h-target items-start gap-1 rounded-card border border-line px-1.5 py-1 text-body has-focus-visible:outline-4 has-focus-visible:outline-harbour">
        <input
          type="checkbox"
          checked={complete}
          onChange={(event) => {
            setComplete(event.target.checked);
            order.current = event.target.checked;
            if (file && !answer?.saved) void read(file, false);
          }}
          className="mt-[0.25em] size-[1.1em] accent-harbour outline-none"
        />
        <span className="font-medium">
          {t('import.complete')}
          <span className="block text-small font-normal text-muted">{t('import.completeMeans')}</span>
        </span>
      </label>
      {answer && <Outcome answer={answer} />}
    </ImportDialog>
  );
}

function Outcome({ answer }: { readonly answer: AppointmentImport }) {
  const { t } = useText('appointments');
  const { problems, added, changed, same, missing, cancelled, kept, dates, saved } = answer;
  if (problems.length > 0) {
    return <SheetProblems problems={problems} />;
  }
  const nothing = added + changed + cancelled === 0;
  const counts = { added, changed, same };
  return (
    <section className={saved ? 'rounded-card bg-mint p-2 text-body' : 'rounded-card bg-sky p-2 text-body'}>
      <p className="text-action font-bold">
        {saved ? `✓ ${t('import.did', counts)}` : nothing ? t('import.nothing') : t('import.would', counts)}
      </p>
      <p>{t('import.dates', { dates: dates.join('、') })}</p>
      {cancelled > 0 && (
        <p className="font-medium text-orange">
          ▲ {t(saved ? 'import.didCancel' : 'import.wouldCancel', { count: cancelled })}
        </p>
      )}
      {missing > cancelled && <p>{t('import.missing', { count: missing - cancelled })}</p>}
      {kept > 0 && <p>{t('import.kept', { count: kept })}</p>}
    </section>
  );
}
