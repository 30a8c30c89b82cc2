/** Which page of the display is shown: connecting, pairing, the board or a window. */
import { ErrorBoundary } from '@yichuang/ui/error-boundary.tsx';
import { PairingScreen } from '@yichuang/ui/pairing-screen.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import type { HallClient } from '@yichuang/client/hall-client';
import { useEffect } from 'react';
import type { AtHall } from './at-hall.ts';
import type { Address } from './address.ts';
import { BoardScreen } from './board/board-screen.tsx';
import type { LoudspeakerView } from './loudspeaker.ts';
import type { Observable } from '@yichuang/client/observable';
import type { Pairing } from './pairing.ts';
import { usePublicFigures, type AskFigures } from './ratings/use-public-figures.ts';
import { Stage } from '@yichuang/ui/wall/stage.tsx';
import type { Door, Station } from './station.ts';
import { Still } from '@yichuang/ui/wall/still.tsx';
import { ChooseWindow } from './window/choose-window.tsx';
import { counterAsked } from './window/counter-asked.ts';
import { WindowOf } from './window/window-of.tsx';

export interface DisplayAppProps {
  readonly address: Address;
  readonly station: Station;
  readonly pairing: (name: string) => Pairing;
  /** The voice's state; always null on a display that does not speak. */
  readonly voice: Observable<LoudspeakerView | null>;
  /** The public figures of 好差评. */
  readonly askFigures: AskFigures;
}

export function DisplayApp({ address, station, pairing, voice, askFigures }: DisplayAppProps) {
  const { t } = useText('display');
  const view = useHall(station);
  const name =
    address.screen === 'board'
      ? t('deviceName.board')
      : t('deviceName.window', { counter: address.counter ?? '?' });
  useEffect(() => {
    document.title = name;
  }, [name]);
  switch (view.step) {
    case 'connecting':
      return <Still title={t('connecting')} advice={t('connectingAdvice')} />;
    case 'pairing': {
      const { ask, claim } = pairing(name);
      return <PairingScreen kind="display" onAsk={ask} onClaim={claim} onPaired={station.paired} />;
    }
    case 'following':
      return (
        <ErrorBoundary fallback={mending}>
          <Following
            address={address}
            client={view.client}
            door={view.door}
            voice={voice}
            askFigures={askFigures}
          />
        </ErrorBoundary>
      );
  }
}

interface FollowingProps extends Pick<DisplayAppProps, 'address' | 'voice' | 'askFigures'> {
  readonly client: HallClient;
  readonly door: Door;
}

function Following({ address, client, door, voice, askFigures }: FollowingProps) {
  const { t } = useText('display');
  const view = useHall(client);
  const spoken = useHall(voice);
  const now = useNow(1000, view.hubTimeOffsetMs);
  const { hall } = view;
  if (hall === null) return <Still title={t('connecting')} advice={t('connectingAdvice')} />;
  const atHall = { door, hall, view, voice: spoken, now };
  if (address.screen === 'board')
    return (
      <Stage>
        <Board {...atHall} askFigures={askFigures} />
      </Stage>
    );
  const counterId = counterAsked(hall, address.counter);
  if (counterId === null) return <ChooseWindow hall={hall} asked={address.counter} />;
  return (
    <Stage>
      <WindowOf {...atHall} counterId={counterId} />
    </Stage>
  );
}

/** Only a board asks for the figures: a window says one thing. */
function Board({ askFigures, ...atHall }: AtHall & Pick<DisplayAppProps, 'askFigures'>) {
  return <BoardScreen {...atHall} ratings={usePublicFigures(askFigures)} />;
}

const AGAIN_MS = 5_000;

function mending(retry: () => void) {
  return <Mending onRetry={retry} />;
}

/** After a fault in drawing: the voice goes on, the picture is tried again. */
function Mending({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText('display');
  useEffect(() => {
    const timer = setTimeout(onRetry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [onRetry]);
  return <Still title={t('fault')} advice={t('faultAdvice')} />;
}
