/** A sheet of the settings (一张表): how its rows are made of the settings, and read back into them. */
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { SheetRow } from './rows.ts';

/** An item or counter service as delivered, for the sheet of items. */
export interface ServiceAsDelivered {
  readonly serviceId: string;
  readonly name: string;
  readonly officialName: string;
  readonly aliases: readonly string[];
  /** '' = no number is given for it. */
  readonly zoneId: string;
}

/** Changed by the tables one after the other; begins as what is kept. */
export type Draft = { -readonly [Part in OwnPart]: OwnSettings[Part] };

export interface Reading {
  readonly next: Draft;
  readonly services: readonly ServiceAsDelivered[];
  readonly hallId: string;
  /** Where a field of `own-check.ts` stands. */
  at(this: void, field: string, cell: string): void;
}

export interface Table {
  readonly part: OwnPart;
  readonly sheet: string;
  readonly heads: readonly string[];
  write(this: void, own: OwnSettings, services: readonly ServiceAsDelivered[]): string[][];
  read(this: void, rows: readonly SheetRow[], reading: Reading): void;
}

/** `zone-1`, `zone-2` …: for a new row, whose code is left empty. */
export function freshId(kind: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${kind}-${String(number)}`)) number += 1;
  return `${kind}-${String(number)}`;
}
