/** An answer of the hub on a page: loading, found, unknown or offline, and asked again when somebody presses. */
import { useCallback, useEffect, useState } from 'react';
import type { Asked } from './ask-hub.ts';

export type Asking<Answer> = Asked<Answer> | { readonly outcome: 'loading' };

/** `ask` must be the same function as long as the question is the same. */
export function useAsked<Answer>(ask: () => Promise<Asked<Answer>>): {
  readonly asked: Asking<Answer>;
  readonly again: () => void;
} {
  const [held, setHeld] = useState<{ readonly of: typeof ask; readonly asked: Asked<Answer> } | null>(null);
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const asked = await ask();
      if (!stopped) setHeld({ of: ask, asked });
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [ask]);
  const again = useCallback(() => {
    setHeld(null);
    const look = async (): Promise<void> => setHeld({ of: ask, asked: await ask() });
    void look();
  }, [ask]);
  return { asked: held?.of === ask ? held.asked : { outcome: 'loading' }, again };
}
