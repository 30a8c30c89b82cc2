/** Settings that were changed and not kept yet (未保存的设置): there again when one comes back from another part or page. */
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { useMemo, useState } from 'react';
import { useLeaveGuard } from '../frame/use-leave-guard.ts';

/** Content with the revision that it is of. */
export interface Dated<Part extends OwnPart> {
  readonly content: OwnSettings[Part];
  readonly revision: number;
}

export interface SettingDraft<Part extends OwnPart> {
  readonly content: OwnSettings[Part];
  /** What it was made from: an answer that comes meanwhile does not move it. */
  readonly base: Dated<Part>;
}

export interface SettingDrafts {
  readonly of: <Part extends OwnPart>(part: Part) => SettingDraft<Part> | null;
  /** Null: nothing is left to keep. */
  readonly put: <Part extends OwnPart>(part: Part, draft: SettingDraft<Part> | null) => void;
  readonly parts: ReadonlySet<OwnPart>;
}

type All = { readonly [Part in OwnPart]?: SettingDraft<Part> };

export function useSettingDrafts(): SettingDrafts {
  const [all, setAll] = useState<All>({});
  useLeaveGuard(Object.keys(all).length > 0);
  return useMemo(
    () => ({
      of: (part) => all[part] ?? null,
      put: (part, draft) =>
        setAll(({ [part]: _former, ...others }) => (draft === null ? others : { ...others, [part]: draft })),
      parts: new Set(Object.keys(all) as OwnPart[]),
    }),
    [all],
  );
}
