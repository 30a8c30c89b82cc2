/** What a hand does (动手): sends it to the machine, and says so when it could not be done. */
import { useToast } from '@yichuang/ui/toast.tsx';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Act, Desk, DeskView, Outcome } from './desk.ts';
import { words } from './words.ts';

export const DeskContext = createContext<Desk | null>(null);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this');
  return desk;
}

export function useView(): DeskView {
  const { subscribe, getSnapshot } = useDesk();
  return useSyncExternalStore(subscribe, getSnapshot);
}

export function usePlay(): (...acts: readonly Act[]) => void {
  const desk = useDesk();
  const tell = useTell();
  return useCallback((...acts) => void desk.play(acts).then(tell), [desk, tell]);
}

export function useKill(): (name: string, onlyDevices: boolean) => void {
  const desk = useDesk();
  const tell = useTell();
  return useCallback((name, onlyDevices) => void desk.kill(name, onlyDevices).then(tell), [desk, tell]);
}

function useTell(): (outcome: Outcome) => void {
  const say = useToast();
  return useCallback(
    (outcome) => {
      if (outcome === 'refused') say('warning', words.refused);
      if (outcome === 'gone') say('failed', words.notThere);
    },
    [say],
  );
}
