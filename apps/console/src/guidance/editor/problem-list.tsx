/** What is wrong, in words, at the card that has it. */
import type { TreeProblem } from '@yichuang/domain/guidance/tree-check';
import { useText } from '@yichuang/ui/text/use-text';
import type { NameOf } from './names.ts';

export function ProblemList({
  problems,
  nameOf,
}: {
  readonly problems: readonly TreeProblem[];
  readonly nameOf: NameOf;
}) {
  const { t } = useText('guidanceDesk');
  if (problems.length === 0) return null;
  return (
    <ul
      role="alert"
      className="flex flex-col gap-0.5 rounded-card bg-rose px-1.5 py-1 text-body font-medium text-coral"
    >
      {problems.map(({ code, optionId, about }) => (
        <li key={`${code} ${optionId ?? ''} ${about ?? ''}`}>
          ■ {t(`problem.${code}`, { about: about === null ? '' : nameOf(about) })}
        </li>
      ))}
    </ul>
  );
}
