/** Reading a command's bytes one by one as they arrive: a generator that waits wherever the stream has stopped. */

/** Each `yield` waits for one byte. */
export type Reading<Result = void> = Generator<undefined, Result, number>;

export function* byte(): Reading<number> {
  return yield;
}

/** Low byte first. */
export function* word(): Reading<number> {
  const low = yield;
  const high = yield;
  return low + high * 256;
}

export function* bytes(count: number): Reading<Uint8Array> {
  const taken = new Uint8Array(count);
  for (let at = 0; at < count; at++) taken[at] = yield;
  return taken;
}

/** Up to a zero, which is taken but not given. */
export function* untilZero(): Reading<Uint8Array> {
  const taken: number[] = [];
  for (let next = yield; next !== 0; next = yield) taken.push(next);
  return Uint8Array.from(taken);
}
