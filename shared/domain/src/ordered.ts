/** Persistent sorted maps with string keys: `with` and `without` return a new map and share the rest (sorted-btree). */
import { EmptyBTree } from 'sorted-btree';

/** A value: an older reference never changes. Iteration is in the order of the keys. */
export interface Ordered<V> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  with(key: string, value: V): Ordered<V>;
  without(key: string, returnThisIfUnchanged?: boolean): Ordered<V>;
  minKey(): string | undefined;
  maxKey(): string | undefined;
  nextHigherPair(key: string | undefined): [string, V] | undefined;
  entries(lowestKey?: string): IterableIterator<[string, V]>;
  keys(lowestKey?: string): IterableIterator<string>;
  values(lowestKey?: string): IterableIterator<V>;
}

export function emptyOrdered<V>(): Ordered<V> {
  return EmptyBTree as unknown as Ordered<V>;
}

/** Removes a key; a key that is not there leaves the map as it is. */
export function drop<V>(map: Ordered<V>, key: string): Ordered<V> {
  return map.without(key, true);
}

/** The map with `change` applied to the value under `key`, which starts at `initial`. */
export function adjust<V>(map: Ordered<V>, key: string, initial: V, change: (value: V) => V): Ordered<V> {
  return map.with(key, change(map.get(key) ?? initial));
}

export function orderedFrom<V>(pairs: Iterable<readonly [string, V]>): Ordered<V> {
  let map = emptyOrdered<V>();
  for (const [key, value] of pairs) map = map.with(key, value);
  return map;
}
