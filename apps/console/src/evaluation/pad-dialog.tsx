/** 添加厂家评价器: its 工号 and its counter, then the key, shown this once for somebody to type into the pad. */
import { CounterId } from '@yichuang/domain/ids';
import { WorkNo, type EvaluatorCard, type PadKey } from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';

export interface PadDialogProps extends Pick<AtWork, 'hub' | 'door' | 'sending'> {
  readonly evaluators: readonly EvaluatorCard[];
  /** Where pads connect; null until the settings are known. */
  readonly path: string | null;
  readonly onClose: () => void;
}

const WORK_NO_LENGTH = 16;

export function PadDialog(props: PadDialogProps) {
  const [made, setMade] = useState<PadKey | null>(null);
  return made === null ? <Add {...props} onMade={setMade} /> : <Key {...props} made={made} />;
}

function Add({
  evaluators,
  onMade,
  onClose,
  hub,
  door,
  sending,
}: PadDialogProps & { readonly onMade: (made: PadKey) => void }) {
  const { t } = useText('evaluation');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const select = useId();
  const workNo = WorkNo.safeParse(typed.trim());
  const counter = CounterId.safeParse(chosen);
  const ends = evaluators.filter(
    (card) =>
      (counter.success && card.counterId === counter.data) ||
      (card.kind === 'vendorPad' && card.workNo === typed.trim()),
  );

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!workNo.success || !counter.success) return;
    let made: PadKey | null = null;
    const request = async () => {
      const answer = await hub.ratings.addPad({ workNo: workNo.data, counterId: counter.data });
      if (answer.outcome === 'ok') made = answer.value;
      return answer;
    };
    await sending.ask(request, { done: t('places.pad.added', { workNo: workNo.data }) });
    if (made !== null) onMade(made);
  };

  return (
    <Dialog open onClose={onClose} title={t('places.pad.add')} description={t('places.pad.addAdvice')}>
      <form onSubmit={(event) => void add(event)} className="flex flex-col gap-2">
        <Field
          label={t('places.pad.workNo')}
          value={typed}
          onChange={setTyped}
          hint={t('places.pad.workNoHint')}
          fault={typed !== '' && !workNo.success ? t('places.pad.workNoFault') : null}
          maxLength={WORK_NO_LENGTH}
        />
        <div className="flex flex-col gap-0.5 text-body font-medium">
          <label htmlFor={select}>{t('places.counter')}</label>
          <select
            id={select}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            className="min-h-target rounded-card border border-muted bg-paper px-1 text-action font-normal"
          >
            <option value="">{t('places.pad.choose')}</option>
            {door.catalogue.counters
              .toSorted((one, other) => one.number - other.number)
              .map(({ id, number }) => (
                <option key={id} value={id}>
                  {t('visit', { counter: number })}
                </option>
              ))}
          </select>
        </div>
        {ends.map((card) => (
          <p key={card.kind === 'page' ? card.deviceId : card.workNo} className="text-body text-orange">
            ▲{' '}
            {card.kind === 'page'
              ? t('places.pad.replacesPage', { name: card.name })
              : t('places.pad.replaces', { name: t('places.pad.name', { workNo: card.workNo }) })}
          </p>
        ))}
        <div className="mt-1 flex justify-end gap-2">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            type="submit"
            tone="main"
            busy={sending.busy}
            disabled={!workNo.success || !counter.success}
          >
            {t('places.pad.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Key({ made, path, onClose }: PadDialogProps & { readonly made: PadKey }) {
  const { t } = useText('evaluation');
  const address = path === null ? null : `${location.origin.replace(/^http/, 'ws')}${path}`;
  return (
    <Dialog
      open
      // Only the button ends it: a touch beside it would lose the key.
      onClose={() => {}}
      title={t('places.pad.keyTitle')}
      description={t('places.pad.keyAdvice')}
      actions={
        <Button tone="main" onPress={onClose}>
          {t('places.pad.done')}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-2 gap-y-1 text-action">
        {address !== null && (
          <>
            <dt className="text-body text-muted">{t('places.pad.address')}</dt>
            <dd className="break-all select-all">{address}</dd>
          </>
        )}
        <dt className="text-body text-muted">{t('places.pad.workNo')}</dt>
        <dd className="font-bold select-all">{made.workNo}</dd>
        <dt className="text-body text-muted">{t('places.pad.key')}</dt>
        <dd className="rounded-card bg-mist px-1.5 py-1 text-title font-bold tracking-[0.05em] select-all">
          {made.key.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </dd>
      </dl>
    </Dialog>
  );
}
