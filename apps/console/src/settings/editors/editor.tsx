/** What the editors of a hall's own settings share (设置编辑): a number, two languages of a line, what is wrong below a field. */
import type { Finding } from '@yichuang/domain/catalogue/own-finding';
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { useText } from '@yichuang/ui/text/use-text';
import { Field } from '@yichuang/ui/field.tsx';
import { findingWords } from '../finding-words.ts';

export interface EditorProps<Part extends OwnPart> {
  readonly draft: OwnSettings[Part];
  /** As it was kept: what is in it may be switched off, not taken out. */
  readonly saved: OwnSettings[Part];
  readonly onChange: (draft: OwnSettings[Part]) => void;
  readonly findings: readonly Finding[];
  readonly catalogue: HallCatalogue;
}

/** The words below a field; null: nothing is wrong there. */
export function useFaultOf(findings: readonly Finding[]): (field: string) => string | null {
  const { t } = useText('settings');
  return (field) => {
    const found = findings.filter((finding) => finding.field === field && finding.level === 'error');
    return found.length === 0 ? null : found.map((finding) => findingWords(t, finding)).join(' ');
  };
}

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly fault: string | null;
  readonly onChange: (value: number | null) => void;
}

/** What is no number is kept as one that no check lets through, so that its words appear below the field. */
export function NumberField({ label, value, fault, onChange }: NumberFieldProps) {
  const shown = value === null || value === NO_NUMBER ? '' : String(value);
  return (
    <Field
      label={label}
      value={shown}
      fault={fault}
      maxLength={5}
      className="max-w-[9em]"
      onChange={(typed) => {
        const digits = typed.replaceAll(/\D/gu, '');
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}

/** 24-hour time whatever the browser's own language makes of one: `8:30`, `8：30` and `830` become 08:30 when left. */
export function TimeField({
  label,
  value,
  fault,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div onBlur={() => onChange(timeOf(value))}>
      <Field
        label={label}
        value={value}
        fault={fault}
        maxLength={5}
        className="max-w-[6em]"
        onChange={(typed) => onChange(timeWhileTyped(typed))}
      />
    </div>
  );
}

/** Four digits are a time as soon as they stand there. */
export function timeWhileTyped(typed: string): string {
  return /^\d{4}$/u.test(typed) ? timeOf(typed) : typed;
}

export function timeOf(typed: string): string {
  const [, hour, minute] = /^\s*(\d{1,2})[:：]?(\d{2})\s*$/u.exec(typed) ?? [];
  return hour === undefined || minute === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}

/** Stands for an empty field where there must be a number. */
export const NO_NUMBER = -1;

export interface LineFieldsProps {
  readonly label: string;
  readonly line: { readonly zh: string; readonly en: string };
  readonly english: string;
  readonly fault: string | null;
  readonly onChange: (line: { zh: string; en: string }) => void;
}

export function LineFields({ label, line: { zh, en }, english, fault, onChange }: LineFieldsProps) {
  return (
    <div className="grid flex-1 grid-cols-2 gap-1">
      <Field label={label} value={zh} fault={fault} onChange={(typed) => onChange({ zh: typed, en })} />
      <Field label={`${label} · ${english}`} value={en} onChange={(typed) => onChange({ zh, en: typed })} />
    </div>
  );
}

/** The list with one of it in another place or gone. */
export function moved<Value>(list: readonly Value[], index: number, by: -1 | 1): Value[] {
  const next = [...list];
  const [one] = next.splice(index, 1);
  if (one !== undefined) next.splice(index + by, 0, one);
  return next;
}

export function without<Value>(list: readonly Value[], index: number): Value[] {
  return list.filter((_, place) => place !== index);
}

export function replaced<Value>(list: readonly Value[], index: number, value: Value): Value[] {
  return list.map((each, place) => (place === index ? value : each));
}
