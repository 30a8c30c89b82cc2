/** 签到规则: how early, how late, and in which class; changed here, at once. */
import type { AppointmentRules } from '@yichuang/domain/hall/settings';
import type { GroundId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from '../frame/page.tsx';

/** The class whose tag is 预约. */
const CLASS = 'appointment';
const MOST_MINUTES = 180;

export interface RulesCardProps extends Pick<AtWork, 'hub' | 'sending' | 'door'> {
  readonly rules: AppointmentRules;
  readonly onSaved: () => void;
}

export function RulesCard(props: RulesCardProps) {
  const { t } = useText('appointments');
  const [editing, setEditing] = useState(false);
  const { earlyMinutes: early, lateMinutes: late, groundId } = props.rules;
  return (
    <Card
      title={t('rules.title')}
      aside={<Button onPress={() => setEditing(true)}>{t('rules.edit')}</Button>}
    >
      <p className="text-body">
        {late === 0 ? t('rules.saysEnd', { early }) : t('rules.says', { early, late })}
      </p>
      <p className="text-body text-muted">
        {t(groundId === null ? 'rules.ordinary' : 'rules.priority')} ·{' '}
        {t(groundId === null ? 'rules.ordinaryMeans' : 'rules.priorityMeans')}
      </p>
      {editing && <RulesDialog {...props} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function RulesDialog({
  hub,
  sending,
  door,
  rules,
  onSaved,
  onClose,
}: RulesCardProps & { readonly onClose: () => void }) {
  const { t } = useText('appointments');
  const [early, setEarly] = useState(String(rules.earlyMinutes));
  const [late, setLate] = useState(String(rules.lateMinutes));
  const ground = door.catalogue.grounds.find(({ classId }) => classId === CLASS)?.id ?? null;
  const [placed, setPlaced] = useState<'priority' | 'ordinary'>(
    rules.groundId === null ? 'ordinary' : 'priority',
  );
  const fault = (minutes: string): string | null => (isMinutes(minutes) ? null : t('rules.minutesFault'));
  const save = async (): Promise<void> => {
    const groundId: GroundId | null = placed === 'priority' ? (rules.groundId ?? ground) : null;
    const next = { earlyMinutes: Number(early), lateMinutes: Number(late), groundId };
    if (!(await sending.ask(() => hub.appointments.keepRules(next), { done: t('rules.saved') }))) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rules.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={sending.busy}
            disabled={!isMinutes(early) || !isMinutes(late)}
            onPress={() => void save()}
          >
            {t('rules.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('rules.early')}
        value={early}
        onChange={setEarly}
        hint={t('rules.minutes')}
        fault={fault(early)}
        maxLength={3}
      />
      <Field
        label={t('rules.late')}
        value={late}
        onChange={setLate}
        hint={t('rules.minutes')}
        fault={fault(late)}
        maxLength={3}
      />
      <Choice
        label={t('rules.placed')}
        name="placed"
        value={placed}
        onChange={setPlaced}
        options={[
          {
            value: 'priority',
            title: t('rules.priority'),
            means: t('rules.priorityMeans'),
            disabled: ground === null && rules.groundId === null,
          },
          { value: 'ordinary', title: t('rules.ordinary'), means: t('rules.ordinaryMeans') },
        ]}
      />
    </Dialog>
  );
}

function isMinutes(text: string): boolean {
  return /^\d{1,3}$/u.test(text) && Number(text) <= MOST_MINUTES;
}
