/** Chromium's DevTools protocol over one WebSocket, with a flat session for each page. */
import { EventEmitter } from 'node:events';

/** Answers and events have the shape that the protocol's documentation gives them. */
// oxlint-disable-next-line typescript/no-explicit-any -- 600 message types that the stand-in does not check
export type Message = any;

export interface CdpSession {
  send(method: string, params?: object): Promise<Message>;
  on(method: string, listener: (params: Message) => void): void;
}

export interface Cdp extends CdpSession {
  session(sessionId: string): CdpSession;
  onClose(listener: () => void): void;
}

export async function connectCdp(endpoint: string): Promise<Cdp> {
  const socket = new WebSocket(endpoint);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`no answer from ${endpoint}`)));
  });
  let last = 0;
  const waiting = new Map<number, { resolve: (result: Message) => void; reject: (fault: Error) => void }>();
  const events = new Map<string, EventEmitter>();

  socket.addEventListener('message', ({ data }) => {
    const { id, sessionId = '', method, params, result, error } = JSON.parse(String(data));
    if (id === undefined) {
      events.get(sessionId)?.emit(method, params);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.message} (${error.code})`));
    else asked?.resolve(result);
  });

  const sessionOf = (sessionId: string): CdpSession => {
    const emitter = new EventEmitter().setMaxListeners(0);
    events.set(sessionId, emitter);
    return {
      send(method, params = {}) {
        if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('Chromium is gone'));
        last += 1;
        const id = last;
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) }));
        return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      },
      on: (method, listener) => void emitter.on(method, listener),
    };
  };
  return {
    ...sessionOf(''),
    session: sessionOf,
    onClose: (listener) => socket.addEventListener('close', listener),
  };
}
