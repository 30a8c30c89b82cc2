/** Persistent sorted maps with string keys: `set` and `drop` return a new map that shares the rest (sorted-btree). */
import { EmptyBTree } from 'sorted-btree';

/** A value: an older reference never changes. Iteration is in the order of the keys. */
export interface Ordered<V> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  /** Use `set`: without the last argument the library leaves an existing value as it was. */
  with(key: string, value: V, overwrite: true): Ordered<V>;
  /** Use `drop`. */
  without(key: string, returnThisIfUnchanged: true): Ordered<V>;
  minKey(): string | undefined;
  maxKey(): string | undefined;
  nextHigherPair(key: string | undefined): [string, V] | undefined;
  entries(lowestKey?: string): IterableIterator<[string, V]>;
  keys(lowestKey?: string): IterableIterator<string>;
  values(lowestKey?: string): IterableIterator<V>;
}

export function emptyOrdered<V>(): Ordered<V> {
  return EmptyBTree;
}

/** The map with this value under the key. */
export function set<V>(map: Ordered<V>, key: string, value: V): Ordered<V> {
  return map.with(key, value, true);
}

/** Removes a key; a key that is not there leaves the map as it is. */
export function drop<V>(map: Ordered<V>, key: string): Ordered<V> {
  return map.without(key, true);
}

/** The map with `change` applied to the value under `key`, which starts at `initial`. */
export function adjust<V>(map: Ordered<V>, key: string, initial: V, change: (value: V) => V): Ordered<V> {
  return set(map, key, change(map.get(key) ?? initial));
}

export function orderedFrom<V>(pairs: Iterable<readonly [string, V]>): Ordered<V> {
  let map = emptyOrdered<V>();
  for (const [key, value] of pairs) map = set(map, key, value);
  return map;
}
