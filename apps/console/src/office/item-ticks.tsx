/** 登记型事项: which items are accepted in another system and only registered here. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { FieldsProps } from './fields.tsx';

export function ItemTicks({ draft, onChange, services }: FieldsProps) {
  const { t } = useText('office');
  const [typed, setTyped] = useState('');
  const { registeredItems } = draft;
  const items = services.filter(({ kind }) => kind === 'item');
  const shown = items.filter(({ zh, officialName }) => `${zh} ${officialName ?? ''}`.includes(typed.trim()));
  return (
    <>
      <Field label={t('adopt.find')} type="search" value={typed} onChange={setTyped} maxLength={40} />
      <ul className="flex max-h-[50dvh] flex-col overflow-y-auto">
        {shown.map(({ serviceId, zh }) => (
          <li key={serviceId}>
            <label className="flex min-h-target items-center gap-1 border-b border-line text-body">
              <input
                type="checkbox"
                checked={registeredItems.includes(serviceId)}
                onChange={({ target }) =>
                  onChange({
                    ...draft,
                    registeredItems: target.checked
                      ? [...registeredItems, serviceId]
                      : registeredItems.filter((id) => id !== serviceId),
                  })
                }
                className="size-[1.2em] accent-harbour"
              />
              {zh}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
