/**
 * A change carried over to another state of the same part (改动移植): what differs between `base` and `edited` is done to `onto`, the
 * rest of it stays. So that a change from now on brings nothing with it that waits for another day.
 */

/** What rows of a list are known by, whichever they have. */
const KEYS = ['id', 'date', 'counterId', 'zoneId', 'serviceId', 'mediaId', 'from'] as const;

export function carriedOver<Value>(base: Value, edited: Value, onto: Value): Value {
  return carried(base, edited, onto) as Value;
}

function carried(base: unknown, edited: unknown, onto: unknown): unknown {
  if (same(base, edited)) return onto;
  if (same(base, onto)) return edited;
  if (Array.isArray(base) && Array.isArray(edited) && Array.isArray(onto)) return rows(base, edited, onto);
  if (isRecord(base) && isRecord(edited) && isRecord(onto)) return fields(base, edited, onto);
  // Both changed the same thing: who pressed last means it.
  return edited;
}

function fields(base: Fields, edited: Fields, onto: Fields): Fields {
  const names = new Set([...Object.keys(onto), ...Object.keys(edited)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = carried(base[name], edited[name], onto[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Rows by their key, else place by place where nothing came or went, else as edited. */
function rows(
  base: readonly unknown[],
  edited: readonly unknown[],
  onto: readonly unknown[],
): readonly unknown[] {
  const key = KEYS.find((name) =>
    [...base, ...edited, ...onto].every((row) => isRecord(row) && typeof row[name] === 'string'),
  );
  if (key !== undefined) return keyed(key, base as Fields[], edited as Fields[], onto as Fields[]);
  if (base.length !== edited.length || base.length !== onto.length) return edited;
  return onto.map((row, place) => carried(base[place], edited[place], row));
}

function keyed(
  key: string,
  base: readonly Fields[],
  edited: readonly Fields[],
  onto: readonly Fields[],
): readonly unknown[] {
  const by = (list: readonly Fields[]): ReadonlyMap<unknown, Fields> =>
    new Map(list.map((row) => [row[key], row]));
  const [was, is] = [by(base), by(edited)];
  const kept = onto.flatMap((row): readonly Fields[] => {
    const now = is.get(row[key]);
    const before = was.get(row[key]);
    // Taken away by the change; or of neither of its sides, and none of its business.
    if (now === undefined) return before === undefined ? [row] : [];
    return [before === undefined ? now : (carried(before, now, row) as Fields)];
  });
  const there = new Set(kept.map((row) => row[key]));
  const came = edited.filter((row) => !was.has(row[key]) && !there.has(row[key]));
  const wanted = edited.map((row) => row[key]);
  const isReordered = !same(
    base.map((row) => row[key]).filter((one) => is.has(one)),
    wanted.filter((one) => was.has(one)),
  );
  const all = [...kept, ...came];
  if (!isReordered) return all;
  const place = (row: Fields): number => {
    const at = wanted.indexOf(row[key]);
    return at < 0 ? wanted.length : at;
  };
  return all.toSorted((one, other) => place(one) - place(other));
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Settings are plain JSON, their fields in the order of their shape. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
