/** 不同情形: each question with its answers, and what an answer changes. */
import type { Material } from '@yichuang/domain/catalogue/matters';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import { effectWords } from '@yichuang/ui/effect-words';
import { useText } from '@yichuang/ui/text/use-text';

export interface SituationListProps {
  readonly body: TreeBody;
  readonly materials: readonly Material[];
  readonly names: Readonly<Record<string, string>>;
}

export function SituationList({ body, materials, names }: SituationListProps) {
  const { t } = useText('guidance');
  const nameOf = (id: string): string =>
    materials.find((material) => material.id === id)?.name ?? names[id] ?? id;
  return (
    <ol className="flex flex-col gap-1 print:block">
      {body.nodes.map(({ id, text, options }, place) => (
        <li key={id} className="keep-together">
          <p className="text-body font-bold">
            {place + 1}. {text}
          </p>
          <ul className="ml-2 list-disc pl-1.5">
            {options.map((option) => (
              <li key={option.id} className="text-body">
                {option.label}
                <span className="text-muted">
                  {' — '}
                  {option.effects.length === 0
                    ? t('sheet.plain')
                    : option.effects.map((effect) => effectWords(t, effect, nameOf)).join('；')}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
