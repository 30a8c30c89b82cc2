/** A ticket number as somebody types it (打的号码): with its letters, or digits alone where the place says which zone is meant. */
import { TicketNumber } from '../ids.ts';
import type { WindowThen } from './views/emergency.ts';

/** `a 12`, `Ａ０１２`, `a012` → `A012`; null when it cannot be a number. */
export function numberTyped(text: string): TicketNumber | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  const parts = /^([A-Z]{1,2})(\d{1,4})$/.exec(plain);
  if (!parts) return null;
  const [, prefix = '', digits = ''] = parts;
  const number = TicketNumber.safeParse(prefix + String(Number(digits)).padStart(3, '0'));
  return number.success && Number(digits) > 0 ? number.data : null;
}

/** At a window without the hub: `12` is of whoever waited for it, else the own zone's; `a12` is A012. null: no number. */
export function numberMeant(
  text: string,
  { prefix, next }: Pick<WindowThen, 'prefix' | 'next'>,
): TicketNumber | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d+$/.test(plain)) return numberTyped(plain);
  const sequence = Number(plain);
  const waited = next.filter(({ number }) => Number(number.replace(/^[A-Z]+/, '')) === sequence);
  const [only] = waited;
  return only !== undefined && waited.length === 1 ? only.number : numberTyped(`${prefix}${plain}`);
}
