/** How much of what was pushed has not left the hub yet, for one connection. */

/** Packets that wait for the transport, and bytes that wait in its WebSocket for the network. */
export function unsentBytes(connection: object): number {
  const { writeBuffer = [], transport } = connection as EngineSocket;
  let bytes = transport?.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += typeof data === 'string' ? data.length : 0;
  return bytes;
}

/** What Engine.IO holds and does not declare. */
interface EngineSocket {
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number } };
}
