/** 导出: the whole of what is shown in a register, all its pages, as a workbook that is saved on this computer. */
import type { HttpAnswer } from '@yichuang/client/http';
import { Button } from '@yichuang/ui/button.tsx';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';

interface ExportKeyProps {
  readonly make: () => Promise<HttpAnswer<Blob>>;
  readonly fileName: string;
  readonly disabled: boolean;
  readonly onProblem: (problem: ProblemName | null) => void;
}

export function ExportKey({ make, fileName, disabled, onProblem }: ExportKeyProps) {
  const { t } = useText('office');
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
      tone="main"
      icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
      busy={busy}
      disabled={disabled}
      onPress={() => void press()}
    >
      {t('register.xlsx')}
    </Button>
  );
}

function problemOf(answer: HttpAnswer<unknown>): ProblemName | null {
  if (answer.outcome === 'ok') return null;
  return answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
}

function saveAs(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
