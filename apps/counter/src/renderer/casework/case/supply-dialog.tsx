/** 补来材料: which of the papers that were asked for are there now, and how many. */
import type { HandedIn } from '@yichuang/domain/casework/terms';
import type { MaterialId } from '@yichuang/domain/catalogue/matters';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Question } from '../../dialogs/question.tsx';
import { Tick } from '../kit/tick.tsx';

export interface Wanted {
  readonly materialId: MaterialId;
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** Why it was sent back: 没有交, 形式不对 … */
  readonly why: string;
}

export interface SupplyDialogProps {
  readonly title: string;
  readonly says: string;
  readonly wanted: readonly Wanted[];
  readonly busy: boolean;
  readonly onConfirm: (materials: readonly HandedIn[]) => void;
  readonly onClose: () => void;
}

export function SupplyDialog({ title, says, wanted, busy, onConfirm, onClose }: SupplyDialogProps) {
  const { t } = useText('intake');
  const [there, setThere] = useState<readonly MaterialId[]>(wanted.map(({ materialId }) => materialId));
  const supplied = wanted.filter(({ materialId }) => there.includes(materialId));
  return (
    <Question
      title={title}
      says={says}
      confirm={t('supply.confirm', { count: supplied.length })}
      ready={supplied.length > 0}
      busy={busy}
      onConfirm={() =>
        onConfirm(
          supplied.map(({ materialId, originals, copies }) => ({
            materialId,
            form: 'paper',
            originals: originals + copies === 0 ? 1 : originals,
            copies,
          })),
        )
      }
      onClose={onClose}
    >
      <ul className="flex flex-col">
        {wanted.map(({ materialId, name, why }) => (
          <li key={materialId} className="flex items-center justify-between gap-1 border-b border-line">
            <Tick
              on={there.includes(materialId)}
              onChange={(on) =>
                setThere(on ? [...there, materialId] : there.filter((id) => id !== materialId))
              }
            >
              <span className="text-action">{name}</span>
            </Tick>
            <span className="text-small text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Question>
  );
}
