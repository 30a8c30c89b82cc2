/** Whether the hub is gone (主机断开), for a page. */
import { watchCutOff } from '@yichuang/client/cut-off';
import type { HallClient } from '@yichuang/client/hall-client';
import { useEffect, useState } from 'react';

export function useCutOff(client: Pick<HallClient, 'getSnapshot' | 'isUp'>): boolean {
  const [cutOff, setCutOff] = useState(false);
  useEffect(() => {
    const watch = watchCutOff({ client });
    const stop = watch.subscribe(() => setCutOff(watch.isCutOff()));
    return () => {
      stop();
      watch.close();
    };
  }, [client]);
  return cutOff;
}
