/** 服务承诺: when 帮代办 is offered, and by when 办不成事 and 数据复核 are answered. */
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import type { FieldsProps } from './fields.tsx';

const LIMITS = [
  { words: 'helpItems', group: 'help', name: 'items', unit: 'items', from: 1, to: 20 },
  { words: 'helpMinutes', group: 'help', name: 'minutes', unit: 'minutes', from: 5, to: 240 },
  { words: 'difficultyAnswer', group: 'difficulty', name: 'answerDays', unit: 'workdays', from: 1, to: 30 },
  { words: 'objectionLodge', group: 'objection', name: 'lodgeDays', unit: 'days', from: 1, to: 92 },
  { words: 'objectionAnswer', group: 'objection', name: 'answerDays', unit: 'workdays', from: 1, to: 30 },
] as const;

export function Promises({ draft, onChange }: FieldsProps) {
  const { t } = useText('office');
  const { promises } = draft;
  return LIMITS.map(({ words, group, name, unit, from, to }) => {
    const values: Readonly<Record<string, number>> = promises[group];
    const value = values[name] ?? 0;
    const isWrong = value < from || value > to;
    const range = t('settings.promise.range', { from, to, unit: t(`settings.promise.unit.${unit}`) });
    return (
      <Field
        key={words}
        label={t(`settings.promise.${words}`)}
        hint={range}
        fault={isWrong ? range : null}
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
