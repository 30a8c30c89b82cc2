/** Taking a change back (撤销): rows that it added stay, switched off, because numbers and records may name them. */
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';

/** `before` with the rows that only `after` has. */
export function withLater(
  part: OwnPart,
  before: OwnSettings[OwnPart],
  after: OwnSettings[OwnPart],
): OwnSettings[OwnPart] {
  const join = JOINS[part] as Join<OwnPart> | undefined;
  return join ? join(before, after) : before;
}

type Join<Part extends OwnPart> = (before: OwnSettings[Part], after: OwnSettings[Part]) => OwnSettings[Part];

const JOINS: { readonly [Part in OwnPart]?: Join<Part> } = {
  counters: (before, after) => ({
    zones: joined(before.zones, after.zones, ({ id }) => id),
    counters: joined(before.counters, after.counters, ({ counterId }) => counterId),
  }),
  duty: (before, after) => joined(before, after, ({ id }) => id),
  priority: (before, after) => ({
    classes: joined(before.classes, after.classes, ({ id }) => id),
    grounds: joined(before.grounds, after.grounds, ({ id }) => id),
  }),
  reasons: (before, after) => ({
    pause: joined(before.pause, after.pause, ({ id }) => id),
    direct: joined(before.direct, after.direct, ({ id }) => id),
    cancel: joined(before.cancel, after.cancel, ({ id }) => id),
    outOfOrder: joined(before.outOfOrder, after.outOfOrder, ({ id }) => id),
  }),
};

function joined<Row extends { readonly off: boolean }>(
  before: readonly Row[],
  after: readonly Row[],
  idOf: (row: Row) => string,
): Row[] {
  const there = new Set(before.map(idOf));
  const later = after.filter((row) => !there.has(idOf(row)));
  return [...before, ...later.map((row) => ({ ...row, off: true }))];
}
