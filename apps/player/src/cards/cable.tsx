/** The kiosk's network line and its printer's (网线): pulled at this end, cut far away, or full of noise. */
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { words, type Saying } from '../words.ts';
import { lineBadge } from './line-plays.tsx';

type Line = 'good' | 'garbled' | 'silent' | 'out';

const say = words.cable;

export function HubCableCard() {
  return (
    <CableCard
      id="hub-cable"
      name={say.hub.name}
      pull={[say.pull, say.plug]}
      spoil={{ line: 'silent', body: (silent) => ({ silent }), breaks: say.silence, mends: say.whole }}
      says={hubSays}
    />
  );
}

export function PrinterCableCard() {
  return (
    <CableCard
      id="printer-cable"
      name={say.printer.name}
      pull={[say.pullPrinter, say.plugPrinter]}
      spoil={{ line: 'garbled', body: (garble) => ({ garble }), breaks: say.garble, mends: say.clear }}
    />
  );
}

interface CableCardProps {
  readonly id: 'hub-cable' | 'printer-cable';
  readonly name: string;
  /** What breaks it at this end, and what mends it. */
  readonly pull: readonly [breaks: Saying, mends: Saying];
  /** What goes wrong far away. */
  readonly spoil: {
    readonly line: Line;
    readonly body: (on: boolean) => object;
    readonly breaks: Saying;
    readonly mends: Saying;
  };
  /** How it is, where the words of any line are not enough. */
  readonly says?: (line: Line) => string;
}

function CableCard({ id, name, pull: [breaks, mends], spoil, says }: CableCardProps) {
  const found = useMachine('cable', id);
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  const does = (body: object): void => play({ to: machine.id, body });
  const badge = state && { ...lineBadge(state.line), ...(says && { says: says(state.line) }) };
  return (
    <MachineCard title={name} at={machine.at} {...(badge && { badge })}>
      {state === null ? (
        <Gone />
      ) : (
        <Plays>
          <Toggle
            on={state.line === 'out'}
            breaks={breaks}
            mends={mends}
            onPress={(out) => does({ plug: out ? 'out' : 'in' })}
          />
          <Toggle
            on={state.line === spoil.line}
            breaks={spoil.breaks}
            mends={spoil.mends}
            onPress={(on) => does(spoil.body(on))}
          />
        </Plays>
      )}
    </MachineCard>
  );
}

function hubSays(line: Line): string {
  if (line === 'good') return say.hub.connected;
  return line === 'silent' ? say.hub.silent : say.hub.out;
}
