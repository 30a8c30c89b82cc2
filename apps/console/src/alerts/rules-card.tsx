/** 预警设置: for each rule whether it is on, from when, who is told first, and how soon. */
import type { AccountId } from '@yichuang/domain/ids';
import type { AlertRule, AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import type { AccountCard } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export function AlertRulesCard({ hub, reports, sending }: AtWork) {
  const { t } = useText('alerts');
  const asked = useAsked(hub.alerts.rules, 'rules');
  const [draft, setDraft] = useState<{ readonly revision: number; readonly rules: AlertRules } | null>(null);
  const { value } = asked;
  if (value === null)
    return (
      <Card>
        <Unanswered asked={asked} />
      </Card>
    );
  const shown = draft ?? value;
  const persons = (reports.accounts.value ?? []).filter(
    ({ role, disabled }) => !disabled && role !== 'clerk' && role !== 'official',
  );
  const change = (ruleId: AlertRule['ruleId'], to: Partial<AlertRule>): void =>
    setDraft({
      revision: shown.revision,
      rules: shown.rules.map((rule) => (rule.ruleId === ruleId ? { ...rule, ...to } : rule)),
    });
  const keep = async (): Promise<void> => {
    const done = await sending.ask(() => hub.alerts.keep(shown.revision, shown.rules), { done: t('kept') });
    if (!done) return;
    setDraft(null);
    asked.again();
  };
  return (
    <Card
      title={t('rulesTitle')}
      aside={
        <div className="flex gap-1">
          {draft && <Button onPress={() => setDraft(null)}>{t('undo')}</Button>}
          <Button tone="main" disabled={draft === null} busy={sending.busy} onPress={() => void keep()}>
            {t('keep')}
          </Button>
        </div>
      }
    >
      <p className="pb-1 text-body text-muted">{t('rulesAdvice')}</p>
      <ul className="flex flex-col">
        {shown.rules.map((rule) => (
          <RuleRow
            key={rule.ruleId}
            rule={rule}
            persons={persons}
            onChange={(to) => change(rule.ruleId, to)}
          />
        ))}
      </ul>
    </Card>
  );
}

interface RuleRowProps {
  readonly rule: AlertRule;
  readonly persons: readonly AccountCard[];
  readonly onChange: (to: Partial<AlertRule>) => void;
}

const FIELD = 'min-h-target rounded-card border border-muted bg-paper px-1 text-action';

function RuleRow({ rule, persons, onChange }: RuleRowProps) {
  const { t } = useText('alerts');
  const { ruleId, on, threshold, seeMinutes, answerMinutes, accountIds } = rule;
  const isRate = ruleId === 'noShowRate';
  const number = (name: string, value: number, unit: string, to: (value: number) => Partial<AlertRule>) => (
    <label className="flex items-center gap-0.5 text-body">
      {name}
      <input
        type="number"
        min={1}
        max={1_440}
        value={value}
        onChange={({ target }) => {
          const typed = Math.floor(Number(target.value));
          if (typed >= 1 && typed <= 1_440) onChange(to(typed));
        }}
        className={`${FIELD} w-[5em]`}
      />
      {unit}
    </label>
  );
  const person = (index: 0 | 1) => (
    <label className="flex items-center gap-0.5 text-body">
      {t(index === 0 ? 'first' : 'second')}
      <select
        value={accountIds[index] ?? ''}
        onChange={({ target }) => onChange({ accountIds: withPerson(accountIds, index, target.value) })}
        className={FIELD}
      >
        <option value="">
          {t(index === 1 ? 'nobody' : ruleId === 'deviceDown' ? 'usualDevices' : 'usual')}
        </option>
        {persons.map(({ accountId, displayName }) => (
          <option key={accountId} value={accountId}>
            {displayName}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <li className="grid grid-cols-[9em_11em_13em_13em_1fr_1fr] items-center gap-1 border-b border-line py-1 last:border-0 max-lg:flex max-lg:flex-wrap">
      <label className="flex min-h-target items-center gap-1 text-action font-medium">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => onChange({ on: target.checked })}
          className="size-[1.3em] accent-harbour"
        />
        {t(`rule.${ruleId}`)}
      </label>
      {threshold === null ? (
        <span />
      ) : (
        number(
          t(`threshold.${isRate ? 'rate' : 'minutes'}`),
          threshold,
          t(isRate ? 'percentUnit' : 'minuteUnit'),
          (value) => ({ threshold: value }),
        )
      )}
      {person(0)}
      {person(1)}
      {number(t('seeWithin'), seeMinutes, t('minuteUnit'), (value) => ({ seeMinutes: value }))}
      {number(t('answerWithin'), answerMinutes, t('minuteUnit'), (value) => ({ answerMinutes: value }))}
    </li>
  );
}

/** Nobody twice, no gap before the second. */
function withPerson(accountIds: readonly AccountId[], index: 0 | 1, chosen: string): AccountId[] {
  const next = [...accountIds] as string[];
  if (chosen === '') next.splice(index, 1);
  else next[index] = chosen;
  return [...new Set(next.filter((accountId) => accountId !== ''))] as AccountId[];
}
