/** A problem of the hub in words, next to what was tried. */
import { useText } from './text/use-text.ts';
import { join } from './join.ts';
import type { chinese } from './text/zh-CN/all.ts';

/** The hub's problem codes and `Offline` for no answer. A code without words does not compile where it is handed over. */
export type ProblemName = keyof (typeof chinese)['problems'];

export function ProblemNote({
  problem,
  className,
}: {
  readonly problem: ProblemName;
  readonly className?: string;
}) {
  const { t } = useText('common');
  return (
    <p role="alert" className={join('rounded-card bg-rose px-2 py-1 text-body text-ink', className)}>
      <strong className="text-coral">
        <span aria-hidden="true">■ </span>
        {t(`problems:${problem}.says`)}
      </strong>{' '}
      {t(`problems:${problem}.next`)}
    </p>
  );
}
