/** A file that the hub made, saved on this computer (另存). */
import type { HttpAnswer } from '@yichuang/client/http';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';

export function saveAs(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Why there is no file; null: there is one. */
export function problemOf(answer: HttpAnswer<unknown>): ProblemName | null {
  if (answer.outcome === 'ok') return null;
  return answer.outcome === 'offline' ? 'Offline' : answer.problem.code;
}
