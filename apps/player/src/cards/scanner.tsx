/** The scanner (扫码器): any text, or the code of the latest slip. */
import { useId, useState } from 'react';
import { Gone, MachineCard, useMachine } from '../machine-card.tsx';
import { PlayKey, Plays } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { filled, words } from '../words.ts';
import { LinePlays, lineBadge } from './line-plays.tsx';

const say = words.scanner;

export function ScannerCard() {
  const found = useMachine('scanner');
  const printer = useMachine('slipPrinter', 'virtual-printer-kiosk');
  const play = usePlay();
  const field = useId();
  const [text, setText] = useState('');
  if (found === null) return null;
  const { machine, state } = found;
  const lastCode = printer?.state?.slips.at(-1)?.qrCodes[0]?.data;
  const scan = (code: string): void => play({ to: machine.id, body: { scan: code } });
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
          <label htmlFor={field} className="text-small text-muted">
            {say.text} · {filled(say.scanned, { count: state.scanned })}
          </label>
          <input
            id={field}
            value={text}
            placeholder={say.placeholder}
            onChange={({ target }) => setText(target.value)}
            className="min-h-target rounded-card border border-muted px-1"
          />
          <Plays>
            <PlayKey saying={say.scan} disabled={text === ''} onPress={() => scan(text)} />
            <PlayKey
              saying={say.lastSlip}
              disabled={lastCode === undefined}
              onPress={() => scan(lastCode ?? '')}
            />
            <LinePlays id={machine.id} line={state.line} />
          </Plays>
        </>
      )}
    </MachineCard>
  );
}
