/** Cases of one department only (按部门看). */
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { OneOf } from '../frame/one-of.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface DepartmentChoiceProps extends Pick<AtWork, 'hub'> {
  readonly value: string | null;
  readonly onChange: (departmentId: string | null) => void;
}

export function DepartmentChoice({ hub, value, onChange }: DepartmentChoiceProps) {
  const { t } = useText('office');
  const departments = useAsked(hub.casework.people, 'people').value?.departments ?? [];
  return (
    <OneOf
      label={t('inbox.department')}
      all={t('inbox.allDepartments')}
      options={departments.map(({ departmentId, name }) => ({ value: departmentId, words: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
