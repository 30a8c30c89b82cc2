/** The kiosk's network line and its printer's (网线): pulled at this end, cut far away, or full of noise. */
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { words } from '../words.ts';
import { lineBadge } from './line-plays.tsx';

const say = words.cable;

export function HubCableCard() {
  const found = useMachine('cable', 'hub-cable');
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  const does = (body: object): void => play({ to: machine.id, body });
  return (
    <MachineCard
      title={say.hub.name}
      at={machine.at}
      {...(state === null ? {} : { badge: { ...lineBadge(state.line), says: hubSays(state.line) } })}
    >
      {state === null ? (
        <Gone />
      ) : (
        <Plays>
          <Toggle
            on={state.line === 'out'}
            breaks={say.pull}
            mends={say.plug}
            onPress={(out) => does({ plug: out ? 'out' : 'in' })}
          />
          <Toggle
            on={state.line === 'silent'}
            breaks={say.silence}
            mends={say.whole}
            onPress={(silent) => does({ silent })}
          />
        </Plays>
      )}
    </MachineCard>
  );
}

export function PrinterCableCard() {
  const found = useMachine('cable', 'printer-cable');
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  const does = (body: object): void => play({ to: machine.id, body });
  return (
    <MachineCard
      title={say.printer.name}
      at={machine.at}
      {...(state === null ? {} : { badge: lineBadge(state.line) })}
    >
      {state === null ? (
        <Gone />
      ) : (
        <Plays>
          <Toggle
            on={state.line === 'out'}
            breaks={say.pullPrinter}
            mends={say.plugPrinter}
            onPress={(out) => does({ plug: out ? 'out' : 'in' })}
          />
          <Toggle
            on={state.line === 'garbled'}
            breaks={say.garble}
            mends={say.clear}
            onPress={(garble) => does({ garble })}
          />
        </Plays>
      )}
    </MachineCard>
  );
}

function hubSays(line: 'good' | 'garbled' | 'silent' | 'out'): string {
  if (line === 'good') return say.hub.connected;
  return line === 'silent' ? say.hub.silent : say.hub.out;
}
