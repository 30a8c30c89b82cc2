/** One of many under its name: the phone's own wheel, where the list would be too long for rows. */
import { Pick, type PickProps } from '@yichuang/ui/pick.tsx';

interface PickFieldProps<Value extends string> extends Omit<PickProps<Value>, 'id' | 'className'> {
  readonly label: string;
}

export function PickField<Value extends string>({ label, ...pick }: PickFieldProps<Value>) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-body font-bold">
      {label}
      <Pick {...pick} className="w-full px-2 text-action" />
    </label>
  );
}
