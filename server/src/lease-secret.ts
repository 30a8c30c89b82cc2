/** The secret of a leased number (号段密钥): proves later that this hub leased it, whatever the hub's tables remember. */
import { createHmac, type KeyObject } from 'node:crypto';
import { unguessableOf } from '@yichuang/domain/derived-id';
import { leaseText } from '@yichuang/domain/hall/leases';
import { LocalDate, ProgressKey, TicketNumber } from '@yichuang/domain/ids';
import { z } from 'zod';

export function leaseSecret(key: KeyObject, date: LocalDate, number: TicketNumber): string {
  return unguessableOf(createHmac('sha256', key).update(leaseText(date, number)).digest('hex'));
}

const Named = z.object({ date: LocalDate, number: TicketNumber, progressKey: ProgressKey });

/** Whether the payload's progress key ends with the secret of its number on its date. */
export function isLeaseProven(key: KeyObject, payload: unknown): boolean {
  const named = Named.safeParse(payload);
  return (
    named.success && named.data.progressKey.endsWith(leaseSecret(key, named.data.date, named.data.number))
  );
}
