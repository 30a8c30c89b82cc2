/** Which number is meant by what is typed: `12` is the own zone's, or of whoever waited; `a12` is A012. */
import type { TicketNumber } from '@yichuang/domain/ids';
import type { EmergencyView } from '@yichuang/protocol/emergency';
import { numberTyped } from '../desk/find-ticket.ts';

/** null: no number. */
export function numberMeant(
  text: string,
  { prefix, next }: Pick<EmergencyView, 'prefix' | 'next'>,
): TicketNumber | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d+$/.test(plain)) return numberTyped(plain);
  const sequence = Number(plain);
  const waited = next.filter(({ number }) => Number(number.replace(/^[A-Z]+/, '')) === sequence);
  const [only] = waited;
  return only !== undefined && waited.length === 1 ? only.number : numberTyped(`${prefix}${plain}`);
}
