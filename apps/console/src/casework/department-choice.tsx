/** Cases of one department only (按部门看). */
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { useAsked } from '../upkeep/use-asked.ts';

export interface DepartmentChoiceProps extends Pick<AtWork, 'hub'> {
  readonly value: string | null;
  readonly onChange: (departmentId: string | null) => void;
}

export function DepartmentChoice({ hub, value, onChange }: DepartmentChoiceProps) {
  const { t } = useText('office');
  const people = useAsked(hub.casework.people, 'people').value;
  return (
    <label className="flex items-center gap-1 text-body text-muted">
      {t('inbox.department')}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
        className="min-h-target rounded-card border border-muted bg-paper px-1 text-body text-ink"
      >
        <option value="">{t('inbox.allDepartments')}</option>
        {people?.departments.map(({ departmentId, name }) => (
          <option key={departmentId} value={departmentId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
