/** The A4 printer behind a real print server (A4 打印机), or the word that this computer has none. */
import type { SheetPrinterState } from '../machine-states.ts';
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';

const say = words.sheetPrinter;
const TROUBLES = ['paperOut', 'doorOpen', 'jam', 'tonerOut'] as const;

export function SheetPrinterCard() {
  const found = useMachine('sheetPrinter');
  if (found === null) {
    return (
      <MachineCard title={say.name}>
        <p className="text-body text-muted">{say.absent}</p>
      </MachineCard>
    );
  }
  const { machine, state } = found;
  return (
    <MachineCard title={say.name} at={machine.at} {...(state === null ? {} : { badge: conditionOf(state) })}>
      {state === null ? <Gone /> : <Working id={machine.id} printer={state} />}
    </MachineCard>
  );
}

function Working({
  id,
  printer: { says, queue, server, paper },
}: {
  readonly id: string;
  readonly printer: SheetPrinterState;
}) {
  const play = usePlay();
  const does = (body: object): void => play({ to: id, body });
  return (
    <>
      <Plays>
        {TROUBLES.map((trouble) => (
          <Toggle
            key={trouble}
            on={says === trouble}
            breaks={say[trouble]}
            mends={say.mend}
            onPress={(breaks) => does({ says: breaks ? trouble : 'fine' })}
          />
        ))}
        <Toggle
          on={queue === 'stopped'}
          breaks={say.stop}
          mends={say.go}
          onPress={(stop) => does({ queue: stop ? 'stopped' : 'running' })}
        />
        <Toggle
          on={server === 'off'}
          breaks={say.serverOff}
          mends={say.serverOn}
          onPress={(off) => does({ server: off ? 'off' : 'on' })}
        />
      </Plays>
      {paper.length === 0 ? (
        <p className="text-small text-muted">{say.none}</p>
      ) : (
        <ul className="flex flex-col text-body">
          {paper.map(({ title, pages }, index) => (
            <li
              key={paper.length - index}
              className="flex justify-between gap-1 border-b border-line last:border-0"
            >
              <span className="min-w-0 break-all">{title}</span>
              <span className="shrink-0 text-muted">{filled(say.pages, { pages })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function conditionOf({ says, queue, server }: SheetPrinterState): {
  readonly ok: boolean;
  readonly says: string;
} {
  if (server === 'off') return { ok: false, says: say.is.off };
  if (queue === 'stopped') return { ok: false, says: say.is.stopped };
  return { ok: says === 'fine', says: say.is[says] };
}
