/** 办件设置: everything that casework goes by, with its source and whether it is confirmed; a few are changed here. */
import { OfficeChange, type OfficeAnswer } from '@yichuang/protocol/office';
import { OfficeDefaults, type OfficeRules } from '@yichuang/domain/casework/office';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { EditDialog } from './edit-dialog.tsx';
import { sayingOf } from './sayings.ts';

export type SettingKey = keyof OfficeDefaults;
export type ChangeKey = keyof OfficeChange;

const KEYS: readonly SettingKey[] = OfficeDefaults.keyof().options;
const MAY_CHANGE: readonly ChangeKey[] = OfficeChange.keyof().options;

function mayChange(key: SettingKey): key is ChangeKey {
  return MAY_CHANGE.some((each) => each === key);
}

export function OfficePage(atWork: AtWork) {
  const { hub, door } = atWork;
  const { t } = useText('office');
  const [editing, setEditing] = useState<ChangeKey | null>(null);
  const asked = useAsked(hub.casework.office, 'office');
  const { value, again } = asked;
  const marks = value?.marks;
  const open = KEYS.filter((key) => marks?.[key] && !marks[key].verified).length;
  const items = useMemo(
    () => new Map(door.catalogue.services.map(({ serviceId, zh }) => [serviceId, zh])),
    [door.catalogue],
  );
  return (
    <Page
      title={t('settings.title')}
      advice={t('settings.advice')}
      actions={
        value && (
          <p className="text-body">
            {t('settings.revision', { revision: value.rules.revision })} ·{' '}
            <span className="font-medium text-orange">
              ▲ {t('settings.unconfirmedCount', { count: open })}
            </span>
          </p>
        )
      }
    >
      <Unanswered asked={asked} />
      {value && (
        <>
          <Group
            title={t('settings.mayChange')}
            keys={KEYS.filter(mayChange)}
            answer={value}
            items={items}
            onEdit={(key) => setEditing(mayChange(key) ? key : null)}
          />
          <Group
            title={t('settings.fixed')}
            keys={KEYS.filter((key) => !mayChange(key))}
            answer={value}
            items={items}
            onEdit={null}
          />
          {editing && (
            <EditDialog
              key={editing}
              {...atWork}
              rules={value.rules}
              setting={editing}
              onDone={again}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      )}
    </Page>
  );
}

interface GroupProps {
  readonly title: string;
  readonly keys: readonly SettingKey[];
  readonly answer: OfficeAnswer;
  readonly items: ReadonlyMap<string, string>;
  readonly onEdit: ((key: SettingKey) => void) | null;
}

function Group({ title, keys, answer, items, onEdit }: GroupProps) {
  return (
    <Card title={title}>
      <dl>
        {keys.map((key) => (
          <Setting key={key} setting={key} answer={answer} items={items} onEdit={onEdit} />
        ))}
      </dl>
    </Card>
  );
}

function Setting({
  setting,
  answer: { rules, marks },
  items,
  onEdit,
}: Omit<GroupProps, 'title' | 'keys'> & { readonly setting: SettingKey }) {
  const { t } = useText('office');
  const mark = marks[setting];
  const name = t(`settings.key.${setting}`);
  return (
    <div className="grid grid-cols-1 gap-x-2 border-t border-line py-1 text-body first:border-0 sm:grid-cols-[13em_1fr_auto]">
      <dt className="font-medium">
        {name}
        <span className="block text-small font-normal">
          {mark && !mark.verified ? (
            <span className="text-orange">▲ 〔{t('settings.unconfirmed')}〕</span>
          ) : (
            <span className="text-leaf">✓ {t('settings.confirmed')}</span>
          )}
          {mark?.changed && <span className="text-muted"> · {t('settings.changed')}</span>}
        </span>
      </dt>
      <dd>
        <Says rules={rules} setting={setting} items={items} />
        {mark && (
          <span className="block text-small text-muted">
            {t('settings.source')}：{mark.why}
          </span>
        )}
      </dd>
      <dd>
        {onEdit && (
          <Button label={`${t('settings.edit')} ${name}`} onPress={() => onEdit(setting)}>
            {t('settings.edit')}
          </Button>
        )}
      </dd>
    </div>
  );
}

function Says({
  rules,
  setting,
  items,
}: {
  readonly rules: OfficeRules;
  readonly setting: SettingKey;
  readonly items: ReadonlyMap<string, string>;
}) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  return sayingOf(rules, setting, { t, casework, items }).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
