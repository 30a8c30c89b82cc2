/** 申请人和代办人: entered once for a visit, whatever number of items is asked for; one of the two is written at a time. */
import type { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { CasesHttp } from '../data/cases.ts';
import { Panel } from '../kit/panel.tsx';
import { Tick } from '../kit/tick.tsx';
import { PersonForm } from './person-form.tsx';
import { gapsOf, newPerson } from './person-draft.ts';
import { PersonLine } from './person-line.tsx';
import { withAgentOrNot, type Party } from './visit.ts';

export interface PartyPanelProps {
  readonly cases: CasesHttp;
  readonly party: Party;
  readonly today: LocalDate;
  readonly onChange: (change: (party: Party) => Party) => void;
  /** 登记型, 其他事项: number and name. */
  readonly short?: boolean;
  /** A case of this visit is open: the next one may be for somebody else. */
  readonly later: boolean;
  /** Enter in the last field. */
  readonly onDone: () => void;
}

export function PartyPanel({ cases, party, today, onChange, short = false, later, onDone }: PartyPanelProps) {
  const { t } = useText('intake');
  const { applicant, mayCollect } = party;
  const agent = short ? null : party.agent;
  const written = useWritten(agent !== null, gapsOf(applicant, today).length === 0);
  const renew = (): void => {
    onChange((before) => ({ ...before, applicant: newPerson(before.applicant.kind) }));
    written.turn('applicant');
  };
  return (
    <Panel
      title={t('person.applicant')}
      beside={
        <span className="flex">
          {later && (
            <Button tone="quiet" onPress={renew}>
              {t('person.another')}
            </Button>
          )}
          {!short && (
            <Button
              tone="quiet"
              pressed={agent !== null}
              shortcut="Alt+B"
              onPress={() => onChange(withAgentOrNot)}
            >
              {t(agent === null ? 'person.withAgent' : 'person.withoutAgent')}
            </Button>
          )}
        </span>
      }
    >
      {written.who === 'applicant' ? (
        <PersonForm
          key={written.turns}
          cases={cases}
          name="applicant"
          draft={applicant}
          today={today}
          short={short}
          first={written.turns > 0}
          onDone={() => (agent === null ? onDone() : written.turn('agent'))}
          onChange={(change) => onChange((before) => ({ ...before, applicant: change(before.applicant) }))}
        />
      ) : (
        <PersonLine
          draft={applicant}
          today={today}
          who={t('person.applicant')}
          onOpen={() => written.turn('applicant')}
        />
      )}
      {agent !== null && (
        <fieldset className="mt-0.5 flex min-w-0 flex-col gap-0.5 border-t border-line pt-0.5">
          <legend className="float-left flex w-full items-center justify-between text-action font-bold">
            {t('person.agent')}
          </legend>
          {written.who === 'agent' ? (
            <PersonForm
              cases={cases}
              name="agent"
              natural
              short
              first
              draft={agent}
              today={today}
              onDone={onDone}
              onChange={(change) =>
                onChange((before) => ({ ...before, agent: before.agent && change(before.agent) }))
              }
            />
          ) : (
            <PersonLine
              draft={agent}
              today={today}
              who={t('person.agent')}
              onOpen={() => written.turn('agent')}
            />
          )}
          <Tick on={mayCollect} onChange={(on) => onChange((before) => ({ ...before, mayCollect: on }))}>
            {t('person.mayCollect')}
          </Tick>
        </fieldset>
      )}
    </Panel>
  );
}

type Who = 'applicant' | 'agent';

interface Written {
  /** null: both are known since an earlier case of the visit. */
  readonly who: Who | null;
  /** How often somebody turned to one of the two: from the first time on the focus follows. */
  readonly turns: number;
  readonly turn: (to: Who) => void;
}

/** Which of the two is being written: an agent that was just named, the applicant when there is no agent any more. */
function useWritten(withAgent: boolean, known: boolean): Written {
  const [state, set] = useState<Omit<Written, 'turn'> & { readonly withAgent: boolean }>({
    who: known ? null : 'applicant',
    turns: 0,
    withAgent,
  });
  const turn = (who: Who): void => set({ who, turns: state.turns + 1, withAgent });
  if (state.withAgent !== withAgent) turn(withAgent ? 'agent' : 'applicant');
  return { who: state.who === 'agent' && !withAgent ? 'applicant' : state.who, turns: state.turns, turn };
}
