/** The frame of one machine (一样机器): its name, how it is in one word, where it is plugged in; and a word when it is away. */
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useId, type ReactNode } from 'react';
import type { Machine } from './desk.ts';
import type { MachineKind, MachineStates } from './machine-states.ts';
import { useView } from './use-play.ts';
import { words } from './words.ts';

export interface MachineCardProps {
  readonly title: string;
  /** `3` 正常 or what is the matter. */
  readonly badge?: { readonly ok: boolean; readonly says: string };
  readonly at?: string;
  readonly children: ReactNode;
}

export function MachineCard({ title, badge, at, children }: MachineCardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-1 rounded-card border border-line bg-paper p-2"
    >
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-1">
          <h3 id={id} className="text-action font-bold">
            {title}
          </h3>
          {badge && <StateBadge state={badge.ok ? 'ok' : 'fault'} words={badge.says} />}
        </div>
        {at !== undefined && <p className="text-small break-all text-muted">{at}</p>}
      </div>
      {children}
    </section>
  );
}

/** Stands for a machine whose program is not running. */
export function Gone() {
  return (
    <p className="rounded-card bg-sand p-1 text-body text-orange">
      <span aria-hidden="true">▲ </span>
      {words.gone.title},{words.gone.advice}
    </p>
  );
}

/** The machine of this kind and, where there are several, this id; null: the hall has none. */
export function useMachine<Kind extends MachineKind>(
  kind: Kind,
  id?: string,
): { readonly machine: Machine; readonly state: MachineStates[Kind] | null } | null {
  const { hall, states } = useView();
  const machine = hall?.machines.find((one) => one.kind === kind && (id === undefined || one.id === id));
  if (!machine) return null;
  return { machine, state: (states[machine.id] ?? null) as MachineStates[Kind] | null };
}
