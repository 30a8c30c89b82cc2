/** What the shared pieces use and a browser of 2018 has not (旧浏览器): added only where it is missing. */

type Missing = { readonly [Name in 'at' | 'toSorted']: (typeof Array.prototype)[Name] };

const arrays: Missing = {
  at(this: readonly unknown[], index: number): unknown {
    const place = Math.trunc(index) || 0;
    return this[place < 0 ? this.length + place : place];
  },
  toSorted(this: readonly unknown[], order?: (one: unknown, other: unknown) => number): unknown[] {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is toSorted, where the browser has none
    return this.slice().sort(order);
  },
};

for (const [name, value] of Object.entries(arrays)) {
  if (!(name in Array.prototype)) {
    // oxlint-disable-next-line no-extend-native -- by the standard's own name and meaning
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
  }
}
