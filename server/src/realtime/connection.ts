/** The connection under a socket: how much of what was pushed has not left the hub yet, and how to end it at once. */

/** Packets that wait for the transport, and bytes that wait in its WebSocket for the network. */
export function unsentBytes(connection: object): number {
  const { writeBuffer = [], transport } = connection as EngineSocket;
  let bytes = transport?.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += typeof data === 'string' ? data.length : 0;
  return bytes;
}

/** Without a farewell: whoever does not read would not hear it, and keep the connection for half a minute. */
export function cutOff(connection: { close(discard: boolean): void }): void {
  connection.close(true);
  (connection as EngineSocket).transport?.socket?.terminate?.();
}

/** What Engine.IO holds and does not declare. */
interface EngineSocket {
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number; terminate?(): void } };
}
