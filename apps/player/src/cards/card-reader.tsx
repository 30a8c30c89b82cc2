/** The ID card reader (读卡器): whose card lies there, and what can go wrong while it is read. */
import { join } from '@yichuang/ui/join';
import type { CardReaderState } from '../machine-states.ts';
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { PlayKey, Plays, Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';

const say = words.cardReader;
/** In the middle of what a card says. */
const BYTES_TO_UNPLUG = 400;
const [FIRST, SECOND] = ['young', 'grown'] as const;

export function CardReaderCard() {
  const found = useMachine('cardReader');
  if (found === null) return null;
  const { machine, state } = found;
  return (
    <MachineCard title={say.name} at={machine.at} {...(state === null ? {} : { badge: conditionOf(state) })}>
      {state === null ? <Gone /> : <Working id={machine.id} reader={state} />}
    </MachineCard>
  );
}

function Working({ id, reader }: { readonly id: string; readonly reader: CardReaderState }) {
  const { cards, lying, plug, sam } = reader;
  const play = usePlay();
  const act = (body: object) => ({ to: id, body });
  const fault = (faults: object) => act({ faults });
  const does = (...bodies: readonly ReturnType<typeof act>[]): void => play(...bodies);
  const named = lying.map((one) => cards.find((card) => card.id === one)?.label ?? one);
  return (
    <>
      <output className="rounded-card bg-mist px-1 py-0.5 text-body">
        {named.length === 0 ? say.empty : filled(say.lies, { what: named.join('、') })}
      </output>
      <p className="text-small text-muted">{say.lay}</p>
      <div className="grid grid-cols-2 gap-0.5">
        {cards.map(({ id: card, label }) => {
          const lies = lying.includes(card);
          return (
            <button
              key={card}
              type="button"
              aria-pressed={lies}
              onClick={() => does(act(lies ? { takeAway: card } : { lay: card }))}
              className={join(
                'min-h-target rounded-card border px-1 py-0.5 text-start text-small font-medium shadow-press',
                lies
                  ? 'border-harbour bg-harbour text-paper'
                  : 'border-line bg-paper text-harbour active:bg-sky',
              )}
            >
              {lies && <span aria-hidden="true">● </span>}
              {label}
            </button>
          );
        })}
      </div>
      <Plays>
        <PlayKey
          saying={say.takeAway}
          onPress={() => does(act({ takeAway: true }))}
          disabled={lying.length === 0}
        />
        <PlayKey
          saying={say.two}
          onPress={() => does(act({ takeAway: true }), act({ lay: FIRST }), act({ lay: SECOND }))}
        />
        <PlayKey
          saying={say.brief}
          onPress={() =>
            does(act({ takeAway: true }), fault({ takeAwayAfter: 'select' }), act({ lay: FIRST }))
          }
        />
        <PlayKey
          saying={say.unplugMid}
          disabled={plug === 'out'}
          onPress={() =>
            does(act({ takeAway: true }), fault({ unplugAfterBytes: BYTES_TO_UNPLUG }), act({ lay: FIRST }))
          }
        />
        <Toggle
          on={plug === 'out'}
          breaks={say.plugOut}
          mends={say.plugIn}
          onPress={(out) => does(fault({ plug: out ? 'out' : 'in' }))}
        />
        <Toggle
          on={sam === 'notAuthorised'}
          breaks={say.noSam}
          mends={say.samOk}
          onPress={(bad) => does(fault({ sam: bad ? 'notAuthorised' : 'ok' }))}
        />
        <Toggle
          on={sam === 'selfTestFailed'}
          breaks={say.selfTest}
          mends={say.selfTestOk}
          onPress={(bad) => does(fault({ sam: bad ? 'selfTestFailed' : 'ok' }))}
        />
      </Plays>
    </>
  );
}

function conditionOf({ plug, sam }: CardReaderState): { readonly ok: boolean; readonly says: string } {
  if (plug === 'out') return { ok: false, says: words.line.out };
  if (sam === 'notAuthorised') return { ok: false, says: say.is.noSam };
  if (sam === 'selfTestFailed') return { ok: false, says: say.is.selfTest };
  return { ok: true, says: words.line.good };
}
