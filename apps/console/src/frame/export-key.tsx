/** 导出: the whole of what a register or book shows, all its pages, as a workbook that is saved on this computer. */
import type { HttpAnswer } from '@yichuang/client/http';
import { Button } from '@yichuang/ui/button.tsx';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { problemOf, saveAs } from './save-as.ts';

interface ExportKeyProps {
  readonly make: () => Promise<HttpAnswer<Blob>>;
  readonly fileName: string;
  readonly disabled: boolean;
  readonly onProblem: (problem: ProblemName | null) => void;
}

export function ExportKey({ make, fileName, disabled, onProblem }: ExportKeyProps) {
  const { t } = useText('records');
  const [busy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    setBusy(true);
    const answer = await make();
    setBusy(false);
    if (answer.outcome === 'ok') saveAs(fileName, answer.value);
    onProblem(problemOf(answer));
  };
  return (
    <Button
      icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
      busy={busy}
      disabled={disabled}
      onPress={() => void press()}
    >
      {t('xlsx')}
    </Button>
  );
}
