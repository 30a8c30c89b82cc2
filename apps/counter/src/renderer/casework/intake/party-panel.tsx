/** 申请人和代理人: entered once for a visit, whatever number of items is asked for. */
import type { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { CasesHttp } from '../data/cases.ts';
import { Panel } from '../kit/panel.tsx';
import { Tick } from '../kit/tick.tsx';
import { PersonForm } from './person-form.tsx';
import { newPerson } from './person-draft.ts';
import type { Party } from './visit.ts';

export interface PartyPanelProps {
  readonly cases: CasesHttp;
  readonly party: Party;
  readonly today: LocalDate;
  readonly onChange: (change: (party: Party) => Party) => void;
  /** 登记型, 其他事项: number and name. */
  readonly short?: boolean;
  readonly onDone?: () => void;
}

export function PartyPanel({ cases, party, today, onChange, short = false, onDone }: PartyPanelProps) {
  const { t } = useText('intake');
  const { agent, mayCollect } = party;
  return (
    <Panel
      title={t('person.applicant')}
      beside={
        !short && (
          <Button
            tone="quiet"
            pressed={agent !== null}
            onPress={() =>
              onChange((before) => ({
                ...before,
                agent: before.agent === null ? newPerson('natural') : null,
                mayCollect: before.agent === null,
              }))
            }
          >
            {t(agent === null ? 'person.withAgent' : 'person.withoutAgent')}
          </Button>
        )
      }
    >
      <PersonForm
        cases={cases}
        name="applicant"
        draft={party.applicant}
        today={today}
        short={short}
        {...(onDone ? { onDone } : {})}
        onChange={(change) => onChange((before) => ({ ...before, applicant: change(before.applicant) }))}
      />
      {agent !== null && !short && (
        <fieldset className="mt-0.5 flex min-w-0 flex-col gap-0.5 border-t border-line pt-0.5">
          <legend className="float-left flex w-full items-center justify-between text-action font-bold">
            {t('person.agent')}
          </legend>
          <PersonForm
            cases={cases}
            name="agent"
            natural
            short
            draft={agent}
            today={today}
            onChange={(change) =>
              onChange((before) => ({ ...before, agent: before.agent && change(before.agent) }))
            }
          />
          <Tick on={mayCollect} onChange={(on) => onChange((before) => ({ ...before, mayCollect: on }))}>
            {t('person.mayCollect')}
          </Tick>
        </fieldset>
      )}
    </Panel>
  );
}
