/** 选它会怎样: first how, then with what; nothing is kept until everything that is needed is there. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import type { Bench } from './bench.ts';
import { draftOf, EFFECT_KINDS, effectOf, type EffectDraft, type Unit } from './effect-draft.ts';
import { Select } from './inputs.tsx';
import { NeedForm } from './need-form.tsx';

export interface EffectDialogProps {
  readonly bench: Bench;
  readonly optionLabel: string;
  /** null: a new one */
  readonly effect: Effect | null;
  readonly onSave: (effect: Effect) => void;
  readonly onClose: () => void;
}

export function EffectDialog({ bench, optionLabel, effect, onSave, onClose }: EffectDialogProps) {
  const { t } = useText('guidanceDesk');
  const [draft, setDraft] = useState(() => draftOf(effect));
  const made = effectOf(draft);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('effect.title', { option: optionLabel })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" disabled={made === null} onPress={() => made && onSave(made)}>
            {t('effect.save')}
          </Button>
        </>
      }
    >
      <Select
        label={t('effect.kind')}
        value={draft.op}
        options={EFFECT_KINDS.map((value) => ({ value, words: t(`effect.${value}`) }))}
        onChange={(op) => setDraft({ ...draft, op, about: '', text: '' })}
      />
      <Fields bench={bench} draft={draft} onChange={setDraft} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly bench: Bench;
  readonly draft: EffectDraft;
  readonly onChange: (draft: EffectDraft) => void;
}

const UNITS = ['workingDay', 'calendarDay', 'month'] as const satisfies readonly Unit[];

function Fields({ bench, draft, onChange }: FieldsProps) {
  const { t } = useText('guidanceDesk');
  const { known, opened, nameOf, body } = bench;
  const set = (change: Partial<EffectDraft>): void => onChange({ ...draft, ...change });
  const choose = (label: string, options: readonly { readonly id: string; readonly name: string }[]) => (
    <Select
      label={label}
      value={draft.about}
      options={[{ value: '', words: '—' }, ...options.map(({ id, name }) => ({ value: id, words: name }))]}
      onChange={(about) => set({ about })}
    />
  );
  const unit = (
    <Select
      label={t('effect.unit')}
      value={draft.unit}
      options={UNITS.map((value) => ({ value, words: t(`effect.unitOf.${value}`) }))}
      onChange={(next) => set({ unit: next })}
    />
  );
  switch (draft.op) {
    case 'addMaterial':
      return <NeedForm materials={known.materials} draft={draft.need} onChange={(need) => set({ need })} />;
    case 'removeMaterial':
      return choose(t('effect.removeMaterial'), removable());
    case 'routeItem':
    case 'suggestItem':
      return choose(
        t('effect.item'),
        known.items.filter(({ id }) => id !== opened.item.id),
      );
    case 'suggestBundle':
      return choose(t('effect.bundle'), known.bundles);
    case 'setLimit':
      return (
        <div className="grid grid-cols-3 gap-2">
          <Field label={t('effect.days')} value={draft.days} onChange={(days) => set({ days })} />
          <Field
            label={t('effect.statutoryDays')}
            value={draft.statutoryDays}
            onChange={(statutoryDays) => set({ statutoryDays })}
          />
          {unit}
        </div>
      );
    case 'addSpecialProcedure':
      return (
        <div className="grid grid-cols-3 gap-2">
          <Field
            label={t('effect.procedure')}
            value={draft.text}
            maxLength={40}
            onChange={(text) => set({ text })}
          />
          <Field label={t('effect.maxDays')} value={draft.days} onChange={(days) => set({ days })} />
          {unit}
        </div>
      );
    case 'removeSpecialProcedure':
      return choose(
        t('effect.procedure'),
        opened.item.specialProcedures.map(({ code, name }) => ({ id: code, name })),
      );
    case 'assist':
      return (
        <Select
          label={t('effect.helper')}
          value={draft.text}
          options={[
            { value: '', words: '—' },
            ...[t('effect.helpers.assist'), t('effect.helpers.chief'), t('effect.helpers.visit')].map(
              (words) => ({
                value: words,
                words,
              }),
            ),
          ]}
          onChange={(text) => set({ text })}
        />
      );
    case 'note':
    case 'stop':
      return (
        <Field
          label={draft.op === 'note' ? t('effect.text') : t('effect.reason')}
          value={draft.text}
          maxLength={120}
          onChange={(text) => set({ text })}
        />
      );
  }

  /** What everybody brings, and what some answer adds. */
  function removable(): readonly { readonly id: string; readonly name: string }[] {
    const added = body.nodes.flatMap(({ options }) =>
      options.flatMap(({ effects }) =>
        effects.flatMap((each) => (each.op === 'addMaterial' ? [each.material.materialId] : [])),
      ),
    );
    const ids = new Set([...body.materials.map(({ materialId }) => materialId), ...added]);
    return [...ids].map((id) => ({ id, name: nameOf(id) }));
  }
}
