/** A paper while somebody fills in how many of it are needed (材料要求). */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';

export type NeedDraft = Omit<MaterialNeed, 'materialId'> & { readonly materialId: string | null };

export function needOf(need: MaterialNeed | null): NeedDraft {
  return (
    need ?? {
      materialId: null,
      originals: 0,
      copies: 1,
      verifyOriginal: false,
      necessity: 'conditional',
      deferrable: false,
      eCertShareable: false,
      note: null,
    }
  );
}

export function isWhole(draft: NeedDraft): draft is MaterialNeed {
  return draft.materialId !== null && (draft.originals + draft.copies > 0 || draft.verifyOriginal);
}
