/** An earlier applicant, found by the whole number only (老办事人): asked once when the number is right. */
import type { LocalDate } from '@yichuang/domain/ids';
import { useEffect, useState } from 'react';
import type { CasesHttp } from '../data/cases.ts';
import { knownAs, numberState, type PersonDraft } from './person-draft.ts';

export type LookUp = 'none' | 'asking' | 'known' | 'new' | 'unavailable';

export function useLookUp(
  cases: CasesHttp,
  draft: PersonDraft,
  today: LocalDate,
  onChange: (change: (draft: PersonDraft) => PersonDraft) => void,
): LookUp {
  const number = numberState(draft, today);
  const key =
    number.state === 'right' && draft.identityKind ? `${draft.identityKind} ${number.normalised}` : null;
  const [told, setTold] = useState<{ readonly key: string; readonly outcome: LookUp } | null>(null);
  const { identityKind, known } = draft;
  useEffect(() => {
    if (key === null || identityKind === null || known !== null) return;
    let stopped = false;
    const ask = async (): Promise<void> => {
      const answer = await cases.lookUp(identityKind, key.slice(key.indexOf(' ') + 1));
      if (stopped) return;
      if (answer.outcome !== 'ok') {
        setTold({ key, outcome: 'unavailable' });
        return;
      }
      const { card } = answer.value;
      if (card?.state === 'open') onChange((before) => knownAs(before, card));
      setTold({ key, outcome: card?.state === 'open' ? 'known' : 'new' });
    };
    void ask();
    return () => {
      stopped = true;
    };
    // `onChange` is drawn anew with every letter; what is asked depends on the number alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cases, key, identityKind, known === null]);
  if (key === null) return 'none';
  if (known !== null) return 'known';
  return told?.key === key ? told.outcome : 'asking';
}
