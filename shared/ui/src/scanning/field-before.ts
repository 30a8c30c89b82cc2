/**
 * The field that had the focus when somebody began to scan (扫码前的输入框): a scanner's first sign cannot be told from a hand's
 * and may stand in it already. A scan that is for nobody else is put into it whole, as if it had been typed.
 */

export interface FieldBefore {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  /** As it was before the first sign. */
  restore(this: void): void;
  /** At the place of the cursor, then. */
  put(this: void, text: string): void;
}

/** null: no field that takes text has the focus. */
export function fieldBefore(): FieldBefore | null {
  const { activeElement: field } = document;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  if (field.readOnly || field.disabled) return null;
  const { value } = field;
  // A date and a box to tick have no cursor.
  const from = field.selectionStart;
  const to = field.selectionEnd;
  if (from === null || to === null) return null;
  return {
    field,
    restore() {
      if (field.value !== value) setValue(field, value);
    },
    put(text) {
      const room = field.maxLength < 0 ? text.length : field.maxLength - value.length + (to - from);
      setValue(field, value.slice(0, from) + text.slice(0, Math.max(0, room)) + value.slice(to));
    },
  };
}

/** As the browser does it, so that React hears of it. */
function setValue(field: FieldBefore['field'], value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
