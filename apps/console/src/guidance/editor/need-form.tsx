/** Which paper, how many, how strictly (材料要求): fields, no codes. */
import type { Material } from '@yichuang/domain/catalogue/matters';
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import { MaterialPicker } from './material-picker.tsx';
import { CountField, Select, Tick } from './inputs.tsx';
import type { NeedDraft } from './need-draft.ts';

export interface NeedFormProps {
  readonly materials: readonly Material[];
  readonly draft: NeedDraft;
  readonly onChange: (draft: NeedDraft) => void;
}

const NECESSITIES = ['required', 'conditional', 'optional'] as const;

export function NeedForm({ materials, draft, onChange }: NeedFormProps) {
  const { t } = useText('guidanceDesk');
  const set = (change: Partial<NeedDraft>): void => onChange({ ...draft, ...change });
  const material = materials.find(({ id }) => id === draft.materialId);
  const nothing = draft.originals + draft.copies === 0 && !draft.verifyOriginal;
  return (
    <div className="flex flex-col gap-1.5">
      <MaterialPicker
        materials={materials}
        chosen={draft.materialId}
        onChoose={(next) => set({ materialId: next.id, eCertShareable: next.eCert?.shareable ?? false })}
      />
      {material && (
        <>
          <div className="grid grid-cols-2 gap-2">
            <CountField
              label={t('material.originals')}
              value={draft.originals}
              onChange={(originals) => set({ originals })}
            />
            <CountField
              label={t('material.copies')}
              value={draft.copies}
              onChange={(copies) => set({ copies })}
            />
          </div>
          <Tick
            label={t('material.show')}
            on={draft.verifyOriginal}
            onChange={(verifyOriginal) => set({ verifyOriginal })}
          />
          {nothing && <p className="text-small font-medium text-coral">■ {t('material.zero')}</p>}
          <Select
            label={t('material.necessity')}
            value={draft.necessity}
            options={NECESSITIES.map((value) => ({ value, words: t(`material.necessityOf.${value}`) }))}
            onChange={(necessity) => set({ necessity })}
          />
          <Tick
            label={t('material.deferrable')}
            on={draft.deferrable}
            onChange={(deferrable) => set({ deferrable })}
          />
          <Tick
            label={t('material.eCert')}
            on={draft.eCertShareable}
            onChange={(eCertShareable) => set({ eCertShareable })}
          />
          <Field
            label={t('material.note')}
            value={draft.note ?? ''}
            maxLength={100}
            onChange={(note) => set({ note: note === '' ? null : note })}
          />
        </>
      )}
    </div>
  );
}
