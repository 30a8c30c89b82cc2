/** Finds a paper of the county's list by any part of its name (选材料). */
import type { Material } from '@yichuang/domain/catalogue/matters';
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';

export interface MaterialPickerProps {
  readonly materials: readonly Material[];
  readonly chosen: string | null;
  readonly onChoose: (material: Material) => void;
}

const SHOWN = 7;

export function MaterialPicker({ materials, chosen, onChoose }: MaterialPickerProps) {
  const { t } = useText('guidanceDesk');
  const [typed, setTyped] = useState('');
  const now = materials.find(({ id }) => id === chosen);
  const wanted = typed.normalize('NFKC').trim();
  const hits = wanted === '' ? [] : materials.filter((material) => matches(material, wanted));
  return (
    <div className="flex flex-col gap-1">
      {now && (
        <p className="text-action font-bold text-harbour">✓ {t('material.chosen', { material: now.name })}</p>
      )}
      <Field
        label={t('material.search')}
        hint={t('material.searchHint')}
        type="search"
        value={typed}
        onChange={setTyped}
      />
      {wanted !== '' && hits.length === 0 && (
        <p className="text-body text-orange">▲ {t('material.nothing', { typed: wanted })}</p>
      )}
      <ul className="flex flex-col gap-0.5">
        {hits.slice(0, SHOWN).map((material) => (
          <li key={material.id}>
            <button
              type="button"
              aria-pressed={material.id === chosen}
              onClick={() => {
                onChoose(material);
                setTyped('');
              }}
              className={join(
                'min-h-target w-full rounded-card border px-1.5 text-left text-body hover:bg-sky',
                material.id === chosen ? 'border-harbour bg-sky' : 'border-line bg-paper',
              )}
            >
              {material.name}
              {material.issuer !== null && (
                <span className="text-small text-muted"> · {material.issuer}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The characters in their order, with anything between: 房证 finds 房产证. */
function matches({ name }: Material, wanted: string): boolean {
  let from = 0;
  for (const sign of wanted.toLowerCase()) {
    const at = name.toLowerCase().indexOf(sign, from);
    if (at === -1) return false;
    from = at + sign.length;
  }
  return true;
}
