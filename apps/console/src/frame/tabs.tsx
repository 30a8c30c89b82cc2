/** One of several lists (分页签): keys side by side; many of them under the names of what belongs together. */
import { join } from '@yichuang/ui/join';

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly title: string;
    /** Something waits there, in words. */
    readonly mark?: string;
  }[];
}

export function Tabs<Value extends string>({ label, ...keys }: TabsProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-0.5">
      <legend className="sr-only">{label}</legend>
      <Keys {...keys} />
    </fieldset>
  );
}

interface GroupedTabsProps<Value extends string> extends Omit<TabsProps<Value>, 'options'> {
  readonly groups: readonly {
    readonly title: string;
    readonly options: TabsProps<Value>['options'];
  }[];
}

export function GroupedTabs<Value extends string>({ label, groups, ...keys }: GroupedTabsProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-x-3 gap-y-1">
      <legend className="sr-only">{label}</legend>
      {groups.map(({ title, options }) => (
        <fieldset key={title} className="min-w-0">
          <legend className="pb-0.5 text-small text-muted">{title}</legend>
          <div className="flex flex-wrap gap-0.5">
            <Keys {...keys} options={options} />
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}

function Keys<Value extends string>({ value, onChange, options }: Omit<TabsProps<Value>, 'label'>) {
  return options.map(({ value: one, title, mark }) => (
    <button
      key={one}
      type="button"
      aria-pressed={one === value}
      onClick={() => onChange(one)}
      className={join(
        'relative min-h-target rounded-full border px-1.5 text-body font-medium',
        one === value ? 'border-harbour bg-harbour text-paper' : 'border-line bg-paper text-ink hover:bg-sky',
      )}
    >
      {title}
      {mark !== undefined && (
        <>
          <span
            aria-hidden="true"
            className="absolute top-0.5 right-0.5 size-[0.6em] rounded-full bg-orange"
          />
          <span className="sr-only"> {mark}</span>
        </>
      )}
    </button>
  ));
}
