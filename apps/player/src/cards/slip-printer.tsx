/** A slip printer (号票打印机): its paper, its lid, its blade, its power, and what came out last. */
import type { SlipPrinterState } from '../machine-states.ts';
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { PlayKey, Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';

const say = words.slipPrinter;
/** Two centimetres: the next slip ends in its middle. */
const ROWS_FOR_HALF = 160;
const SLOW = 12;
const USUAL = 0.8;
const ROWS_PER_METRE = 8_000;

export function SlipPrinterCard({ whose }: { readonly whose: 'kiosk' | 'desk' }) {
  const found = useMachine('slipPrinter', `virtual-printer-${whose}`);
  if (found === null) return null;
  const { machine, state } = found;
  return (
    <MachineCard
      title={say.name[whose]}
      at={machine.at}
      {...(state === null ? {} : { badge: conditionOf(state.state) })}
    >
      {state === null ? <Gone /> : <Working id={machine.id} printer={state} />}
    </MachineCard>
  );
}

function Working({ id, printer }: { readonly id: string; readonly printer: SlipPrinterState }) {
  const play = usePlay();
  const { state, slips } = printer;
  const does = (body: object): void => play({ to: id, door: 'faults', body });
  return (
    <div className="flex gap-2">
      <LastSlip id={id} slips={slips} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-small text-muted">
          {filled(say.paper, { metres: (state.rowsLeft / ROWS_PER_METRE).toFixed(1) })}
          {!state.connected && state.power === 'on' && ` · ${say.noTerminal}`}
        </p>
        <Plays>
          <Toggle
            on={state.paper === 'out'}
            breaks={say.paperOut}
            mends={say.newRoll}
            onPress={(out) => does({ paper: out ? 'out' : 'reload' })}
          />
          <Toggle
            on={state.cover === 'open'}
            breaks={say.openCover}
            mends={say.closeCover}
            onPress={(open) => does({ cover: open ? 'open' : 'closed' })}
          />
          <Toggle
            on={state.paper === 'near'}
            breaks={say.near}
            mends={say.newRoll}
            onPress={(near) => does({ paper: near ? 'near' : 'reload' })}
          />
          <PlayKey saying={say.midSlip} onPress={() => does({ rowsLeft: ROWS_FOR_HALF })} />
          <Toggle
            on={state.cutter === 'jam'}
            breaks={say.jam}
            mends={say.free}
            onPress={(jam) => does({ cutter: jam ? 'jam' : 'ok' })}
          />
          <Toggle
            on={state.power === 'off'}
            breaks={say.off}
            mends={say.on}
            onPress={(off) => does({ power: off ? 'off' : 'on' })}
          />
          <Toggle
            on={state.msPerRow > USUAL}
            breaks={say.slow}
            mends={say.usual}
            onPress={(slow) => does({ msPerRow: slow ? SLOW : USUAL })}
          />
          <Toggle on={state.mute} breaks={say.mute} mends={say.talks} onPress={(mute) => does({ mute })} />
          <Toggle
            on={state.head === 'hot'}
            breaks={say.hot}
            mends={say.cool}
            onPress={(hot) => does({ head: hot ? 'hot' : 'ok' })}
          />
          <Toggle
            on={state.guest}
            breaks={say.guestIn}
            mends={say.guestOut}
            onPress={(guest) => does({ guest: guest ? 'in' : 'out' })}
          />
        </Plays>
      </div>
    </div>
  );
}

function LastSlip({ id, slips }: { readonly id: string; readonly slips: SlipPrinterState['slips'] }) {
  const last = slips.at(-1);
  return (
    <figure className="flex w-16 shrink-0 flex-col gap-0.5">
      {last === undefined ? (
        <div className="flex h-30 items-center justify-center rounded-card border border-dashed border-line p-1 text-center text-small text-muted">
          {say.slips.none}
        </div>
      ) : (
        <img
          src={`machines/${id}/slips/${String(last.number)}.png`}
          alt={last.lines.map(({ text }) => text.trim()).join('，')}
          className="max-h-44 w-full border border-line object-contain object-top"
        />
      )}
      {last !== undefined && (
        <figcaption className="text-small text-muted">
          {say.slips.latest} #{last.number}
          {last.ending !== 'cut' && <strong className="block text-orange">▲ {say.slips.torn}</strong>}
        </figcaption>
      )}
    </figure>
  );
}

/** What is wrong with it in a word, the gravest first. */
function conditionOf(state: SlipPrinterState['state']): { readonly ok: boolean; readonly says: string } {
  const { is } = say;
  const troubles: readonly (readonly [boolean, string])[] = [
    [state.power === 'off', is.off],
    [state.cover === 'open', is.open],
    [state.paper === 'out', is.paperOut],
    [state.cutter === 'jam', is.jam],
    [state.head === 'hot', is.hot],
    [state.guest, is.guest],
    [state.mute, is.mute],
    [state.paper === 'near', is.near],
  ];
  const found = troubles.find(([holds]) => holds);
  return { ok: found === undefined, says: found?.[1] ?? is.well };
}
