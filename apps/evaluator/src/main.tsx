/** The evaluator (评价器) starts here: what lives as long as the page is made, then drawn. */
import '@yichuang/domain/no-eval';
import { systemClock } from '@yichuang/client/clock';
import { hubHttp } from '@yichuang/client/http';
import { chinese } from '@yichuang/ui/text/zh-CN/all';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { readAddress } from './address.ts';
import { openAnswering } from './answering.ts';
import './evaluator.css';
import { EvaluatorApp } from './evaluator-app.tsx';
import { begunIn, outboxIn } from './kept.ts';
import { pairingOf } from './pairing.ts';
import { linkOver, openRatingSender, unconfirmedIn } from './sending.ts';
import { openStation } from './station.ts';
import { openVoice } from './voice.ts';

const address = readAddress(window.location.search);
/** A question to the hub may wait for twenty seconds before it is answered. */
const http = hubHttp({ url: '', seat: address.seat, timeoutMs: 30_000 });
const voice = openVoice(window);
const store = outboxIn(window.localStorage);

const station = openStation({
  http,
  clock: systemClock,
  counter: address.counter,
  onState: ({ prompt, now }) =>
    answering.asked(prompt, prompt === null ? 0 : Date.parse(prompt.until) - Date.parse(now)),
});
const sender = openRatingSender({
  link: linkOver(station, address.seat),
  store,
  clock: systemClock,
  hubNow: station.now,
});
const answering = openAnswering({
  clock: systemClock,
  kept: begunIn(window.localStorage),
  unconfirmed: unconfirmedIn(store),
  send: (begun) => sender.send(begun),
});

let step = answering.getSnapshot().step;
answering.subscribe(() => {
  const next = answering.getSnapshot().step;
  if (next === 'levels' && step === 'rest') voice.ask(chinese.evaluator.spoken);
  if (next === 'rest') voice.stop();
  step = next;
});

startPage(
  { screen: 'kiosk' },
  <EvaluatorApp station={station} answering={answering} pairing={pairingOf(http, address.counter)} />,
);
