/** 优先依据: the grounds a guide may give, without the one that only a card proves. */
import type { GroundId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';

export interface GroundChoicesProps {
  readonly duty: Duty;
  readonly label: string;
  readonly chosen: GroundId | null;
  readonly onChoose: (groundId: GroundId | null) => void;
  /** With 不优先 as the first of the choices. */
  readonly withNone?: boolean;
}

const NONE = '*';

export function GroundChoices({ duty, label, chosen, onChoose, withNone = false }: GroundChoicesProps) {
  const { t, language } = useText('guide');
  const { grounds, priorityClasses } = duty.door.catalogue;
  const english = language === 'en';
  const given = grounds.flatMap(({ id, classId, name, nameEn, byCard }) => {
    const group = priorityClasses.find((known) => known.id === classId);
    if (byCard === true || !group) return [];
    const words = english ? nameEn : name;
    // Who comes before everybody is told apart; the other classes differ in statistics only.
    return [
      group.bypass ? { value: id, words, below: english ? group.nameEn : group.name } : { value: id, words },
    ];
  });
  return (
    <Choices<GroundId | typeof NONE>
      inPairs
      label={label}
      choices={[...(withNone ? [{ value: NONE, words: t('take.noPriority') } as const] : []), ...given]}
      chosen={chosen ?? (withNone ? NONE : null)}
      onChoose={(value) => onChoose(value === NONE ? null : value)}
    />
  );
}
