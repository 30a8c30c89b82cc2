/** The screen above one window (窗口屏), drawn from the hall that this display follows. */
import { windowFacts } from '@yichuang/domain/hall/views/window-facts';
import type { CounterId } from '@yichuang/domain/ids';
import { WindowScreen } from '@yichuang/ui/wall/window-screen.tsx';
import type { AtHall } from '../at-hall.ts';
import { StatusNotes } from '../status-notes.tsx';

export interface WindowOfProps extends AtHall {
  readonly counterId: CounterId;
}

export function WindowOf({ counterId, door, hall, view, voice, now }: WindowOfProps) {
  const facts = windowFacts(hall, counterId, now);
  if (!facts) return null;
  return (
    <WindowScreen
      facts={facts}
      words={door.words}
      demo={door.demo}
      live={view.live === 'live'}
      flashing={voice !== null && voice.flashing === facts.number}
      now={now}
      aheadMs={view.hubTimeOffsetMs}
      notes={<StatusNotes view={view} voice={voice} />}
    />
  );
}
