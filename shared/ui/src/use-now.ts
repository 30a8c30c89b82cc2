/** The hall's time, ticking: the screen's clock corrected by what the hub last said. */
import type { Instant } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import { useEffect, useState } from 'react';

/** `aheadMs`: hub minus this machine. Ticks on the full step, so that clocks side by side change together. */
export function useNow(stepMs = 1000, aheadMs = 0): Instant {
  const [now, setNow] = useState(() => Date.now() + aheadMs);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now() + aheadMs;
      setNow(at);
      timer = setTimeout(tick, stepMs - (at % stepMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [stepMs, aheadMs]);
  return instantOf(now);
}
