/** Names for the ids of a case (办件名称): papers and procedures of its item, seals and settings of the office. */
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { ServiceId } from '@yichuang/domain/ids';
import { useMemo } from 'react';
import type { Hub } from '../hub.ts';
import { useAsked } from '../upkeep/use-asked.ts';

export interface Naming {
  readonly material: (materialId: string) => string;
  readonly procedure: (code: string) => string;
  readonly seal: (sealId: string) => string;
  /** Null until they are told. */
  readonly office: OfficeRules | null;
}

/** An id that nothing names shows itself rather than nothing. */
export function useNaming({ casework }: Hub, itemId: ServiceId | null): Naming {
  const guide = useAsked(() => casework.guide(itemId as ServiceId), itemId).value?.guide ?? null;
  const office = useAsked(casework.rules, 'rules').value;
  return useMemo(
    () => ({
      office,
      material: (id) => guide?.materials.find((material) => material.id === id)?.name ?? id,
      procedure: (code) => guide?.item.specialProcedures.find((each) => each.code === code)?.name ?? code,
      seal: (id) => office?.seals.names.find(({ sealId }) => sealId === id)?.name ?? id,
    }),
    [guide, office],
  );
}
