/** How often one socket may ask (限流): so many at once, and so many a second from then on. */

/** Returns whether another request is allowed now. */
export function rateOf(perSecond: number, now: () => number = () => performance.now()): () => boolean {
  let left = perSecond;
  let at = now();
  return () => {
    const moment = now();
    left = Math.min(perSecond, left + ((moment - at) * perSecond) / 1_000);
    at = moment;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
