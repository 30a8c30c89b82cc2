/** What is wrong with a sheet, row by row (要改的地方). */
import { useText } from '../text/use-text.ts';

export interface SheetProblemLine {
  /** null: the sheet as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly words: string;
}

interface SheetProblemsProps {
  /** Left out: nothing of the sheet is taken until they are mended. */
  readonly title?: string;
  readonly problems: readonly SheetProblemLine[];
}

export function SheetProblems({ title, problems }: SheetProblemsProps) {
  const { t } = useText('sheets');
  return (
    <section className="rounded-card bg-rose p-2">
      <h3 className="text-action font-bold text-coral">
        ■ {title ?? t('problems', { count: problems.length })}
      </h3>
      <ul className="mt-1 flex max-h-[40vh] list-disc flex-col gap-0.5 overflow-y-auto pl-2.5 text-body">
        {problems.map(({ row, column, words }) => (
          <li key={`${row ?? ''} ${column ?? ''} ${words}`}>
            {row !== null && (
              <strong>{column === null ? t('row', { row }) : t('column', { row, column })} </strong>
            )}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
