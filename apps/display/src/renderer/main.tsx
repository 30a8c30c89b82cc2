/** The display page (大屏、窗口屏) starts here: what lives as long as the page is made, then drawn. */
import '@yichuang/domain/no-eval';
import { systemClock } from '@yichuang/client/clock';
import { createHallClient } from '@yichuang/client/hall-client';
import { hubHttp } from '@yichuang/client/http';
import { clockAt, instantOf } from '@yichuang/domain/time';
import { CHINA_OFFSET_MINUTES } from '@yichuang/ui/clock-words';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { readAddress } from './address.ts';
import { DisplayApp } from './display-app.tsx';
import '@yichuang/ui/wall/flashing.css';
import { hallWordsOf } from './hall-words.ts';
import { createLoudspeaker, MAIN_LANGUAGE, mannerAt } from './loudspeaker.ts';
import { changeable } from '@yichuang/client/observable';
import { pairingOf } from './pairing.ts';
import type { AskFigures } from './ratings/use-public-figures.ts';
import { createRenewal } from './renew-page.ts';
import { openStation } from './station.ts';
import { openVoice } from '@yichuang/ui/voice/voice';

const after: typeof systemClock.after = (milliseconds, act) => systemClock.after(milliseconds, act);
const address = readAddress(window.location.search);
const http = hubHttp({ url: '', seat: address.seat });

/** What the hall that is followed now says about time and manner; before that, this machine's clock and the defaults. */
let aheadMs = (): number => 0;
let announcement = () => hallWordsOf(null).announcement;
const hubNow = () => instantOf(systemClock.now() + aheadMs());

const loudspeaker = address.voice
  ? createLoudspeaker({
      open: (events) =>
        openVoice({
          packs: new URL('voice/', document.baseURI),
          languages: [MAIN_LANGUAGE],
          manner: () => mannerAt(announcement(), clockAt(hubNow(), CHINA_OFFSET_MINUTES)),
          ...events,
        }),
      now: hubNow,
      after,
    })
  : null;

const renew = createRenewal({
  isServed: async () => {
    try {
      return (await fetch(window.location.href, { cache: 'no-store' })).ok;
    } catch {
      // No answer: the hub is away.
      return false;
    }
  },
  reload: () => window.location.reload(),
  idle: () => loudspeaker?.idle() ?? Promise.resolve(),
  after,
});

const station = openStation({
  http,
  clock: systemClock,
  follow: (onSignedOut) =>
    createHallClient({
      url: window.location.origin,
      seat: address.seat,
      kinds: ['hall'],
      onNewBuild: renew,
      onSignedOut,
    }),
  onFollowing(client, words) {
    aheadMs = () => client.getSnapshot().hubTimeOffsetMs;
    announcement = () => words().announcement;
    return loudspeaker?.follow(client, announcement) ?? (() => undefined);
  },
});

const askFigures: AskFigures = () => http.get('/api/evaluation/public');

startPage(
  { screen: address.screen },
  <DisplayApp
    address={address}
    station={station}
    pairing={(name) => pairingOf(http, name)}
    voice={loudspeaker ?? changeable(null)}
    askFigures={askFigures}
  />,
);
