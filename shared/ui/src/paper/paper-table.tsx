/**
 * The table to type into (补录表): Tab goes right, Enter to the next field and from the last one to a new line, up and down
 * to the same field of the neighbouring line; each line says at once what is wrong with it.
 */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { ZoneId } from '@yichuang/domain/ids';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { explainRejection } from '../explain.ts';
import { join } from '../join.ts';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import type { Checked, Draft, DraftField } from './paper-lines.ts';
import type { PaperSheet } from './use-paper-sheet.ts';

const FIELDS: readonly DraftField[] = [
  'number',
  'service',
  'takenAt',
  'how',
  'counter',
  'calledAt',
  'finishedAt',
];
const HOWS = ['finished', 'noShow', 'left'] as const;

export interface PaperTableProps {
  /** Without `add` and `remove` it is one line that is put right (更正). */
  readonly sheet: Pick<PaperSheet, 'drafts' | 'change'> & Partial<Pick<PaperSheet, 'add' | 'remove'>>;
  readonly checked: readonly Checked[];
  readonly rules: Rules;
  /** Whose services are offered first. */
  readonly ownZoneIds?: readonly ZoneId[];
  readonly names: Names;
}

export function PaperTable({ sheet, checked, rules, ownZoneIds = [], names }: PaperTableProps) {
  const { t } = useText('emergency');
  const table = useRef<HTMLTableElement>(null);
  const { drafts, add, remove } = sheet;
  const zones = ownFirst(rules.zones, ownZoneIds);
  const count = useRef(drafts.length);

  /** A line that was just added is where one goes on typing. */
  useEffect(() => {
    if (drafts.length > count.current) fieldAt(table.current, drafts.length - 1, 'takenAt')?.focus();
    count.current = drafts.length;
  }, [drafts.length]);

  const press = (event: KeyboardEvent, row: number, field: DraftField): void => {
    const isChoice = field === 'service' || field === 'how';
    if (event.key === 'Enter') {
      event.preventDefault();
      const next = nextField(drafts[row], field);
      if (next !== null) fieldAt(table.current, row, next)?.focus();
      else if (row < drafts.length - 1) fieldAt(table.current, row + 1, 'takenAt')?.focus();
      else add?.();
      return;
    }
    if (isChoice || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    fieldAt(table.current, row + (event.key === 'ArrowDown' ? 1 : -1), field)?.focus();
  };

  return (
    <table ref={table} aria-label={t('paper.title')} className="w-full min-w-[60rem] text-body">
      <thead>
        <tr className="text-small text-muted">
          {FIELDS.map((field) => (
            <th key={field} scope="col" className="border-y border-line px-1 py-0.5 text-start font-medium">
              {t(`paper.${field}`)}
            </th>
          ))}
          <th scope="col" className="border-y border-line px-1 text-start font-medium">
            {t('paper.check')}
          </th>
          {remove && (
            <th className="border-y border-line">
              <span className="sr-only">{t('paper.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft, row) => (
          <tr key={draft.key} data-row={row}>
            {FIELDS.map((field) => (
              <td key={field} className="border-b border-line px-0.5 py-0.5">
                <Cell
                  draft={draft}
                  field={field}
                  label={`${t('paper.row', { row: row + 1 })} ${t(`paper.${field}`)}`}
                  rules={rules}
                  zones={zones}
                  names={names}
                  onChange={(value) => sheet.change(draft.key, field, value)}
                  onKey={(event) => press(event, row, field)}
                />
              </td>
            ))}
            <td className="w-full border-b border-line px-1">
              <div className="min-w-[8em]">
                <CheckedCell checked={checked[row] ?? { state: 'fresh' }} names={names} />
              </div>
            </td>
            {remove && (
              <td className="border-b border-line">
                <button
                  type="button"
                  aria-label={t('paper.remove', { row: row + 1 })}
                  onClick={() => remove(draft.key)}
                  className="grid size-[44px] place-items-center rounded-card text-action text-muted hover:bg-sky"
                >
                  ×
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly draft: Draft;
  readonly field: DraftField;
  readonly label: string;
  readonly rules: Rules;
  readonly zones: Rules['zones'];
  readonly names: Names;
  readonly onChange: (value: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const LOOK =
  'min-h-[44px] rounded-card border border-muted bg-paper px-1 text-action disabled:border-line disabled:bg-mist disabled:text-muted';
const WIDTHS: Readonly<Record<DraftField, string>> = {
  number: 'w-[5em] uppercase',
  service: 'w-[208px]',
  takenAt: 'w-[5em]',
  how: 'w-[6em]',
  counter: 'w-[4em]',
  calledAt: 'w-[5em]',
  finishedAt: 'w-[5em]',
};

function Cell({ draft, field, label, rules, zones, names, onChange, onKey }: CellProps) {
  const { t } = useText('emergency');
  const common = {
    'aria-label': label,
    'data-field': field,
    className: join(LOOK, WIDTHS[field]),
    onKeyDown: onKey,
  };
  if (field === 'service')
    return (
      <select {...common} value={draft.service} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('paper.choose')}</option>
        {zones.map(({ zoneId }) => (
          <optgroup key={zoneId} label={names.zone(zoneId)}>
            {rules.services
              .filter(({ zoneIds }) => zoneIds[0] === zoneId)
              .map(({ serviceId }) => (
                <option key={serviceId} value={serviceId}>
                  {names.service(serviceId)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    );
  if (field === 'how')
    return (
      <select {...common} value={draft.how} onChange={({ target }) => onChange(target.value)}>
        {HOWS.map((how) => (
          <option key={how} value={how}>
            {t(`paper.hows.${how}`)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...common}
      value={draft[field]}
      disabled={!isAsked(draft, field)}
      onChange={({ target }) => onChange(target.value)}
      autoComplete="off"
      inputMode={field === 'number' ? 'text' : 'numeric'}
      maxLength={6}
    />
  );
}

function CheckedCell({ checked, names }: { readonly checked: Checked; readonly names: Names }) {
  const { t } = useText('emergency');
  const { t: shared } = useText('common');
  switch (checked.state) {
    case 'fresh':
      return <span className="text-muted">{t('paper.fresh')}</span>;
    case 'good':
      return (
        <span className="font-medium text-leaf">
          <span aria-hidden="true">✓ </span>
          {t('paper.good')}
        </span>
      );
    case 'lacks':
      return (
        <span className="text-orange">
          <span aria-hidden="true">▲ </span>
          {t('paper.lacks', { what: checked.fields.map((field) => t(`paper.missing.${field}`)).join('、') })}
        </span>
      );
    case 'wrong': {
      const { code, details } = checked.rejection;
      const { says, next } = explainRejection(shared, names, { code, details: { ...details } });
      return (
        <span className="text-small leading-snug text-coral">
          <span aria-hidden="true">■ </span>
          <strong className="font-medium">{says}</strong> <span className="text-muted">{next}</span>
        </span>
      );
    }
  }
}

function ownFirst(zones: Rules['zones'], own: readonly ZoneId[]): Rules['zones'] {
  const place = ({ zoneId }: Rules['zones'][number]): number => (own.includes(zoneId) ? 0 : 1);
  return zones.toSorted((one, other) => place(one) - place(other));
}

/** Whoever left was called nowhere, whoever did not come has no end. */
function isAsked({ how }: Draft, field: DraftField): boolean {
  if (field === 'finishedAt') return how === 'finished';
  return how !== 'left' || (field !== 'counter' && field !== 'calledAt');
}

function nextField(draft: Draft | undefined, field: DraftField): DraftField | null {
  const after = FIELDS.slice(FIELDS.indexOf(field) + 1);
  return after.find((one) => !draft || isAsked(draft, one)) ?? null;
}

function fieldAt(table: HTMLTableElement | null, row: number, field: DraftField): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-field="${field}"]`) ?? null;
}
