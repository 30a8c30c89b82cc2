/** What cuts a list of records down (筛选): by how they stand, by whom, each one of a few or all. */
import type { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { OneOf } from '../frame/one-of.tsx';

type RecordsText = ReturnType<typeof useText<'records'>>['t'];

export interface Cut<Answer, One> {
  readonly key: string;
  readonly label: string;
  /** What no choice is called: 全部状态. */
  readonly all: string;
  readonly options: (answer: Answer | null) => readonly { readonly value: string; readonly words: string }[];
  readonly meets: (one: One, value: string) => boolean;
}

/** By the cut's key; nothing: all. */
export type Chosen = Readonly<Record<string, string | null>>;

export interface Cutting<Answer, One> {
  readonly cuts: readonly Cut<Answer, One>[];
  readonly chosen: Chosen;
  readonly choose: (key: string, value: string | null) => void;
  readonly shown: (records: readonly One[]) => readonly One[];
}

export function useCuts<Answer, One>(cuts: readonly Cut<Answer, One>[]): Cutting<Answer, One> {
  const [chosen, setChosen] = useState<Chosen>({});
  const meets = (one: One, cut: Cut<Answer, One>): boolean => {
    const value = chosen[cut.key] ?? null;
    return value === null || cut.meets(one, value);
  };
  return {
    cuts,
    chosen,
    choose: (key, value) => setChosen((before) => ({ ...before, [key]: value })),
    shown: (records) => records.filter((one) => cuts.every((cut) => meets(one, cut))),
  };
}

interface CutsProps<Answer, One> {
  readonly cutting: Cutting<Answer, One>;
  readonly answer: Answer | null;
}

export function Cuts<Answer, One>({ cutting: { cuts, chosen, choose }, answer }: CutsProps<Answer, One>) {
  return cuts.map(({ key, label, all, options }) => (
    <OneOf
      key={key}
      label={label}
      all={all}
      options={options(answer)}
      value={chosen[key] ?? null}
      onChange={(value) => choose(key, value)}
    />
  ));
}

const STATES = ['open', 'late', 'closed'] as const;

interface Standing {
  readonly late: boolean;
}

/** By how they stand: not closed, late (whether closed by now or not), closed. */
export function stateCut<One extends Standing>(
  t: RecordsText,
  wordsOf: (state: (typeof STATES)[number]) => string,
  isClosed: (one: One) => boolean,
): Cut<unknown, One> {
  return {
    key: 'state',
    label: t('state'),
    all: t('everyState'),
    options: () => STATES.map((value) => ({ value, words: wordsOf(value) })),
    meets: (one, state) => (state === 'late' ? one.late : isClosed(one) === (state === 'closed')),
  };
}

interface Named {
  readonly people: Readonly<Record<string, string>>;
}

/** By somebody who is named in them. */
export function personCut<Answer extends Named, One>(
  words: Pick<Cut<Answer, One>, 'key' | 'label' | 'all'>,
  recordsOf: (answer: Answer) => readonly One[],
  personsOf: (one: One) => readonly string[],
): Cut<Answer, One> {
  return {
    ...words,
    options: (answer) =>
      answer === null
        ? []
        : [...new Set(recordsOf(answer).flatMap(personsOf))].map((accountId) => ({
            value: accountId,
            words: answer.people[accountId] ?? accountId,
          })),
    meets: (one, accountId) => personsOf(one).includes(accountId),
  };
}
