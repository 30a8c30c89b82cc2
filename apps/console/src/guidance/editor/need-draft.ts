/** A paper while somebody fills in how many of it are needed (材料要求). */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';

export type NeedDraft = Omit<MaterialNeed, 'materialId'> & { readonly materialId: string | null };

/** A new paper is asked as strictly as the place where it is added: of everybody, or in one 情形. */
export function needOf(need: MaterialNeed | null, necessity: MaterialNeed['necessity']): NeedDraft {
  return (
    need ?? {
      materialId: null,
      originals: 0,
      copies: 1,
      verifyOriginal: false,
      necessity,
      deferrable: false,
      eCertShareable: false,
      note: null,
    }
  );
}

export function isWhole(draft: NeedDraft): draft is MaterialNeed {
  return draft.materialId !== null && (draft.originals + draft.copies > 0 || draft.verifyOriginal);
}
