/** What a hand can do to a machine's own line (线): pull it, or spoil it. */
import type { LineState } from '../machine-states.ts';
import { Toggle } from '../play-key.tsx';
import { usePlay } from '../use-play.ts';
import { words } from '../words.ts';

const say = words.line;

export function LinePlays({ id, line }: { readonly id: string; readonly line: LineState }) {
  const play = usePlay();
  return (
    <>
      <Toggle
        on={line === 'out'}
        breaks={say.pull}
        mends={say.plug}
        onPress={(out) => play({ to: id, body: { plug: out ? 'out' : 'in' } })}
      />
      <Toggle
        on={line === 'garbled'}
        breaks={say.garble}
        mends={say.clear}
        onPress={(garble) => play({ to: id, body: { garble } })}
      />
    </>
  );
}

export function lineBadge(line: LineState): { readonly ok: boolean; readonly says: string } {
  return { ok: line === 'good', says: say[line] };
}
