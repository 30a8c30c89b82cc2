/** The counter's terminal put together (窗口终端): the line to the hub, the device process, and what each window has of it. */
import { join } from 'node:path';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp } from '@yichuang/client/http';
import { TicketNumber } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import { fetchUntil } from '@yichuang/terminal/fetch-until';
import { hubsOf, watchHub } from '@yichuang/terminal/find-hub';
import { openDevices } from '@yichuang/terminal/open-devices';
import { reportParts } from '@yichuang/terminal/parts';
import { DEEDS_OF_NONE, takeOrders } from '@yichuang/terminal/orders';
import { openStateStore } from '@yichuang/terminal/state-store';
import type { Log } from '@yichuang/terminal/run-program';
import { z } from 'zod';
import type { CounterConfig, Window } from './config.ts';
import { serveOwnPages } from './own-pages.ts';
import { openEmergency } from './emergency.ts';
import { followKeypads } from './keypads.ts';
import { followRatingPad } from './rating-pad.ts';
import { followSheets } from './sheets.ts';
import { followStrips } from './strips.ts';

const CalledHere = z.strictObject({ calledHere: TicketNumber });

/** Longer than the hub leaves an evaluator's question open. */
const PATIENT_MS = 25_000;

/** Returns the way to put everything away. */
export function openCounterTerminal(
  config: CounterConfig,
  /** Where the hub was found. */
  url: string,
  log: Log,
  restart: () => void,
): () => Promise<void> {
  const { token, devices, windows, stateFolder, pagePort, aloneAfterSeconds } = config;
  const store = openStateStore(stateFolder);
  /** Ends the questions that the hub leaves open. */
  const ending = new AbortController();
  const http = hubHttp({ url, token, fetch: fetchUntil(ending.signal) });
  const client = createHallClient({
    url,
    token,
    kinds: ['hall'],
    store: store.outbox,
    onDoubt: (doubt) => log.error({ doubt }, 'the copy of the hall differed from the hub and was replaced'),
    onSignedOut: (code) => log.error({ code }, 'the hub does not know this device any more'),
  });
  const opened = openDevices(devices, log);
  const { host, parts } = opened;
  const undo: (() => void)[] = [];
  const closing: (() => void)[] = [];
  const emergency = openEmergency({
    counterIds: windows.map(({ counterId }) => counterId),
    client,
    store,
    aloneAfterMs: aloneAfterSeconds === undefined ? undefined : aloneAfterSeconds * 1000,
  });
  const only = windows.length === 1 ? windows[0] : undefined;
  // The clerk's page in the shell calls by itself while the hub is away; whoever runs this program passes it on.
  const told = (message: unknown): void => {
    const parsed = CalledHere.safeParse(message);
    if (parsed.success && only) emergency.show(only.counterId, parsed.data.calledHere);
  };
  process.on('message', told);
  // Whoever supervises this program starts it anew, and it finds the hub where it is.
  undo.push(
    watchHub(hubsOf(config), url, (found) => {
      log.warn({ hub: found }, 'the hub is elsewhere now');
      restart();
    }),
  );
  undo.push(() => process.off('message', told));
  const page =
    only &&
    pagePort !== undefined &&
    serveOwnPages({
      emergency,
      counterId: only.counterId,
      client,
      store,
      stateFolder,
      port: pagePort,
      hubUrl: url,
      http,
      onUrl: (pageUrl) => log.info({ url: pageUrl }, 'page'),
    });

  for (const [partId, keypads] of host.of('keypad')) {
    const own = windowsOf(windows, 'keypad', partId);
    undo.push(
      followKeypads({
        keypads,
        windows: own,
        client,
        http,
        emergency,
        onPressed: (pressed) => log.info(pressed, 'key'),
      }),
    );
  }
  for (const [partId, strips] of host.of('windowStrip'))
    undo.push(
      followStrips({
        strips,
        windows: windowsOf(windows, 'strip', partId),
        client,
        emergency,
      }),
    );
  for (const { counterId, ratingPad } of windows) {
    const pad = ratingPad && host.of('ratingPad').get(ratingPad.partId);
    if (!pad) continue;
    const { address } = ratingPad;
    const ratings = openStateStore(join(stateFolder, `rating-pad-${counterId}`));
    const line = createHallClient({ url, token: ratingPad.token, kinds: ['hall'], store: ratings.outbox });
    undo.push(
      followRatingPad({
        pad,
        address,
        client: line,
        http: hubHttp({
          url,
          token: ratingPad.token,
          timeoutMs: PATIENT_MS,
          fetch: fetchUntil(ending.signal),
        }),
        onRated: (_, outcome) => log.info({ counterId, outcome }, 'rated'),
      }),
    );
    closing.push(
      () => line.close(),
      () => ratings.close(),
    );
  }

  for (const { counterId, sheets } of windows) {
    const printer = sheets && host.of('sheetPrinter').get(sheets.partId);
    if (!printer) continue;
    undo.push(
      followSheets({
        counterId,
        printer,
        tray: sheets.tray,
        http: hubHttp({ url, token, fetch: fetchUntil(ending.signal) }),
        pdfOf: (sheetId) => pdfOf(`${url}/api/sheets/${sheetId}/pdf`, token),
        onPrinted: (sheetId, outcome) => log.info({ counterId, sheetId, outcome }, 'sheet'),
      }),
    );
  }

  undo.push(reportParts({ http, parts, now: () => hubNow(client) }));
  undo.push(
    takeOrders({
      http,
      deeds: DEEDS_OF_NONE,
      onReported: ({ order }) => {
        if (order === 'restart') restart();
      },
      onFault: (fault, { order }) => log.error({ err: fault, order }, 'an order could not be carried out'),
    }),
  );

  return async () => {
    for (const each of undo) each();
    ending.abort();
    await (page && (await page)());
    await opened.close();
    for (const each of closing) each();
    emergency.close();
    client.close();
    store.close();
  };
}

async function pdfOf(address: string, token: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(PATIENT_MS),
  }).catch(() => null);
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

function hubNow(client: HallClient): ReturnType<typeof instantOf> {
  return instantOf(Date.now() + client.getSnapshot().hubTimeOffsetMs);
}

/** The windows that have a part of theirs on this device. */
function windowsOf(
  windows: readonly Window[],
  part: 'keypad' | 'strip',
  partId: string,
): readonly { readonly counterId: Window['counterId']; readonly address: number }[] {
  return windows.flatMap(({ counterId, [part]: own }) =>
    own?.partId === partId ? [{ counterId, address: own.address }] : [],
  );
}
