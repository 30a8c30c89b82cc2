/** The lines that several windows share (总线): the keypads' bus and the strips' line, and what can happen on them. */
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { PlayKey, Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';
import { LinePlays, lineBadge } from './line-plays.tsx';

const say = words.bus;
/** No window has it. */
const NOBODY = 99;
/** Half a frame, then more of it. */
const NOISE = '00ff68aa55ff6805';
const CALL_NEXT = '0c';

export function KeypadBusCard() {
  const found = useMachine('keypads');
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  const does = (body: object): void => play({ to: machine.id, body });
  return (
    <MachineCard
      title={say.name}
      at={machine.at}
      {...(state === null ? {} : { badge: lineBadge(state.line) })}
    >
      {state === null ? (
        <Gone />
      ) : (
        <>
          <p className="text-small text-muted">
            {state.unanswered === 0 ? say.quiet : filled(say.unanswered, { count: state.unanswered })}
          </p>
          <Plays>
            <Toggle on={state.deaf} breaks={say.deaf} mends={say.hears} onPress={(deaf) => does({ deaf })} />
            <PlayKey saying={say.noise} onPress={() => does({ noise: NOISE })} />
            <PlayKey saying={say.foreign} onPress={() => does({ press: CALL_NEXT, address: NOBODY })} />
            <LinePlays id={machine.id} line={state.line} />
          </Plays>
        </>
      )}
    </MachineCard>
  );
}

export function StripsCard() {
  const found = useMachine('strips');
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  return (
    <MachineCard
      title={say.strips}
      at={machine.at}
      {...(state === null ? {} : { badge: lineBadge(state.line) })}
    >
      {state === null ? (
        <Gone />
      ) : (
        <Plays>
          <PlayKey saying={say.dip} onPress={() => play({ to: machine.id, body: { power: 'dip' } })} />
          <Toggle
            on={state.dead}
            breaks={say.dead}
            mends={say.alive}
            onPress={(dead) => play({ to: machine.id, body: { dead } })}
          />
          <LinePlays id={machine.id} line={state.line} />
        </Plays>
      )}
    </MachineCard>
  );
}
