/** Fields inside a table of settings (表格里的格子): a line of text, one of a few, on or off; named for who does not see the head. */
import { join } from '@yichuang/ui/join';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';

const CELL = 'min-h-target w-full rounded-card border border-muted bg-paper px-1 text-body text-ink';

export interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly wrong?: boolean;
  readonly className?: string;
}

export function Cell({ label, value, onChange, maxLength, wrong = false, className }: CellProps) {
  return (
    <input
      type="text"
      aria-label={label}
      value={value}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={wrong || undefined}
      onChange={({ target }) => onChange(target.value)}
      className={join(CELL, wrong && 'border-2 border-coral', className)}
    />
  );
}

export interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
}

export function Pick<Value extends string>({ label, value, options, onChange }: PickProps<Value>) {
  const known = options.some((option) => option.value === value);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value as Value)}
      className={CELL}
    >
      {!known && <option value={value}>—</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}

export function Tick({
  label,
  words,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly words: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-target items-center gap-0.5 text-body whitespace-nowrap">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-[1.3em] accent-harbour"
      />
      {words}
    </label>
  );
}

export interface OffKeyProps {
  /** Of the thing: 工程建设 */
  readonly name: string;
  readonly off: boolean;
  /** Not kept yet: it may still be taken out. */
  readonly isNew: boolean;
  readonly onOff: (off: boolean) => void;
  readonly onRemove: () => void;
}

/** On or off for what was kept once; out for what is new in this draft. */
export function OffKey({ name, off, isNew, onOff, onRemove }: OffKeyProps) {
  const { t } = useText('settings');
  if (isNew)
    return (
      <Button label={`${name} ${t('remove')}`} onPress={onRemove}>
        {t('remove')}
      </Button>
    );
  return (
    <Button
      label={`${name}：${t(off ? 'off' : 'on')}`}
      pressed={off}
      onPress={() => onOff(!off)}
      className="whitespace-nowrap"
    >
      {off ? `‖ ${t('off')}` : `● ${t('on')}`}
    </Button>
  );
}

export function UpKey({
  name,
  first,
  onPress,
}: {
  readonly name: string;
  readonly first: boolean;
  readonly onPress: () => void;
}) {
  const { t } = useText('settings');
  return (
    <Button label={`${name} ${t('up')}`} disabled={first} onPress={onPress}>
      ↑
    </Button>
  );
}

/** `zone-1`, `zone-2` …: the first that nothing has. */
export function freshId(kind: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${kind}-${String(number)}`)) number += 1;
  return `${kind}-${String(number)}`;
}

/** Some of a few, each a key that is pressed or not. */
export function Chosen<Value extends string | number>({
  label,
  all,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly all: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}) {
  return (
    <fieldset aria-label={label} className="flex min-w-0 flex-wrap items-center gap-0.5">
      <span className="pe-0.5 text-body font-medium">{label}</span>
      {all.map(({ value, words }) => {
        const on = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((each) => each !== value) : [...chosen, value])}
            className={join(
              'min-h-target min-w-target rounded-card border px-1 text-body',
              on ? 'border-harbour bg-harbour font-bold text-paper' : 'border-line bg-paper text-muted',
            )}
          >
            {on ? `✓${words}` : words}
          </button>
        );
      })}
    </fieldset>
  );
}
