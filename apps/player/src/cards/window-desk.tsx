/** What stands on the desk of one window (窗口桌上): its strip, its call keypad, its rating pad. */
import { join } from '@yichuang/ui/join';
import { useState } from 'react';
import type { PlayedWindow } from '../desk.ts';
import type { KeypadsState, StripsState } from '../machine-states.ts';
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { PlayKey, Plays } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';
import { LinePlays } from './line-plays.tsx';

const say = words.window;
const MOST_DIGITS = 4;
/** As the trade's usual keypad numbers its keys. */
const KEYS = [
  ['0c', say.keys.callNext],
  ['0d', say.keys.recall],
  ['0f', say.keys.confirm],
  ['0b', say.keys.rate],
  ['12', say.keys.pause],
  ['13', say.keys.transfer],
] as const;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export function WindowDesk({ window: { number, on } }: { readonly window: PlayedWindow }) {
  const keypads = useMachine('keypads');
  const strips = useMachine('strips');
  return (
    <MachineCard title={filled(say.name, { number })}>
      <Strip id={strips?.machine.id ?? ''} strips={strips?.state ?? null} number={number} />
      {on === 'ownLine' ? (
        <PadAlone />
      ) : keypads?.state ? (
        <>
          <Keypad id={keypads.machine.id} keypads={keypads.state} number={number} />
          <Pad id={keypads.machine.id} keypads={keypads.state} number={number} />
        </>
      ) : (
        <Gone />
      )}
    </MachineCard>
  );
}

function Strip({
  id,
  strips,
  number,
}: {
  readonly id: string;
  readonly strips: StripsState | null;
  readonly number: number;
}) {
  if (strips === null) return <Gone />;
  const text = strips.shown[number];
  return (
    <div
      className="strip flex h-8 items-center justify-center overflow-hidden rounded-card"
      aria-live="polite"
    >
      {text === undefined ? (
        <span className="text-body">{say.dark}</span>
      ) : (
        // Drawn by the simulator from the bytes that it got.
        <img
          className="h-8"
          alt={`${say.strip} ${text}`}
          src={`machines/${id}/pictures/${String(number)}?${encodeURIComponent(text)}`}
        />
      )}
    </div>
  );
}

interface OnBus {
  readonly id: string;
  readonly keypads: KeypadsState;
  readonly number: number;
}

function Keypad({ id, keypads, number }: OnBus) {
  const play = usePlay();
  const [digits, setDigits] = useState('');
  const press = (key: string): void => {
    play({ to: id, body: { press: key, address: number, digits } });
    setDigits('');
  };
  const key = 'min-h-target rounded-card border border-line bg-mist font-bold shadow-press active:bg-sky';
  return (
    <>
      <div className="seven-segments flex justify-between rounded-card px-2 py-0.5 text-title font-bold">
        <span>
          <span className="text-small font-normal">{say.waiting} </span>
          {keypads.waiting[number] ?? '---'}
        </span>
        <span>
          <span className="text-small font-normal">{say.typed} </span>
          {digits === '' ? say.nothingTyped : digits}
        </span>
      </div>
      <div className="grid grid-cols-10 gap-0.5">
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            className={key}
            onClick={() => setDigits((typed) => (typed + digit).slice(-MOST_DIGITS))}
          >
            {digit}
          </button>
        ))}
      </div>
      <Plays columns={3}>
        {KEYS.map(([code, saying]) => (
          <PlayKey key={code} saying={saying} onPress={() => press(code)} />
        ))}
      </Plays>
      <p className="flex justify-between gap-1 text-small text-muted">
        <span>{say.special}</span>
        <span className="shrink-0">{filled(say.beeps, { count: keypads.beeps[number] ?? 0 })}</span>
      </p>
    </>
  );
}

function Pad({ id, keypads, number }: OnBus) {
  const play = usePlay();
  const asks = keypads.asking.includes(number);
  return (
    <PadKeys
      title={say.pad}
      state={asks ? say.asks : say.rests}
      asks={asks}
      onPress={(place) => play({ to: id, body: { rate: place, address: number } })}
    />
  );
}

/** It never hears whether somebody asks. */
function PadAlone() {
  const found = useMachine('ratingPad');
  const play = usePlay();
  if (found === null) return null;
  const { machine, state } = found;
  if (state === null) return <Gone />;
  return (
    <>
      <PadKeys
        title={say.alone}
        state={machine.at}
        asks={false}
        onPress={(place) => play({ to: machine.id, body: { rate: place } })}
      />
      <Plays>
        <PlayKey saying={say.stuck} onPress={() => play({ to: machine.id, body: { held: 0 } })} />
        <LinePlays id={machine.id} line={state.line} />
      </Plays>
    </>
  );
}

function PadKeys({
  title,
  state,
  asks,
  onPress,
}: {
  readonly title: string;
  readonly state: string;
  readonly asks: boolean;
  readonly onPress: (place: number) => void;
}) {
  return (
    <div className="flex flex-col gap-0.5">
      <p className="flex flex-wrap justify-between gap-1 text-small">
        <span className="font-bold">{title}</span>
        <span className={join('break-all', asks ? 'font-bold text-leaf' : 'text-muted')}>{state}</span>
      </p>
      <div className="grid grid-cols-5 gap-0.5">
        {say.levels.map((level, place) => (
          <button
            key={level}
            type="button"
            onClick={() => onPress(place)}
            className={join(
              'min-h-target rounded-card border px-0.5 text-small font-medium text-harbour shadow-press active:bg-sky',
              asks ? 'border-leaf bg-mint' : 'border-line bg-paper',
            )}
          >
            {level}
          </button>
        ))}
      </div>
    </div>
  );
}
