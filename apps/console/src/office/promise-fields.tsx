/** 服务承诺: when 帮代办 is offered, and by when 办不成事 and 数据复核 are answered. */
import { PROMISE_RANGES } from '@yichuang/domain/casework/service-promises';
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import type { FieldsProps } from './fields.tsx';

const FIELDS = [
  { words: 'helpItems', group: 'help', name: 'items', unit: 'items' },
  { words: 'helpMinutes', group: 'help', name: 'minutes', unit: 'minutes' },
  { words: 'difficultyAnswer', group: 'difficulty', name: 'answerDays', unit: 'workdays' },
  { words: 'objectionLodge', group: 'objection', name: 'lodgeDays', unit: 'days' },
  { words: 'objectionAnswer', group: 'objection', name: 'answerDays', unit: 'workdays' },
] as const;

export function Promises({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { promises } = draft;
  return FIELDS.map(({ words, group, name, unit }) => {
    const values: Readonly<Record<string, number>> = promises[group];
    const value = values[name] ?? 0;
    const [from, to] = PROMISE_RANGES[words];
    const range = t('settings.promise.range', { from, to, unit: t(`settings.promise.unit.${unit}`) });
    return (
      <Field
        key={words}
        label={t(`settings.promise.${words}`)}
        hint={range}
        fault={value < from || value > to ? range : null}
        value={value === 0 ? '' : String(value)}
        maxLength={3}
        onChange={(typed) =>
          onChange({
            ...draft,
            promises: { ...promises, [group]: { ...values, [name]: Number(typed.replaceAll(/\D/g, '')) } },
          })
        }
      />
    );
  });
}
