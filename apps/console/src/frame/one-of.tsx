/** One of a few, or all of them (筛选): a list that is cut down by it. */
import { Pick, type PickOption } from '@yichuang/ui/pick.tsx';
import type { ReactNode } from 'react';

export interface OneOfProps<Value extends string> {
  readonly label: ReactNode;
  /** What no choice is called: 全部部门. */
  readonly all: string;
  readonly options: readonly PickOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export function OneOf<Value extends string>({ label, all, ...pick }: OneOfProps<Value>) {
  return (
    <label className="flex min-w-0 items-center gap-1 text-body whitespace-nowrap text-muted">
      {label}
      <Pick {...pick} none={all} className="px-1 text-body" />
    </label>
  );
}
