/** A line to a device that carries bytes both ways and comes back by itself after it broke. */

/** Why a line is not there, or an operation on it failed. */
export type TransportErrorCode =
  /** Nobody accepts the connection, or the address is unreachable. */
  | 'ConnectFailed'
  /** Not plugged in: no such path, or no device with these ids. */
  | 'Missing'
  /** There, but this program may not open it. */
  | 'NoPermission'
  /** There, but its driver does not let this program in, or this program's own add-on could not be loaded. */
  | 'NoDriver'
  /** The other side closed as soon as it had accepted: somebody else has the device. */
  | 'TurnedAway'
  | 'ConnectionLost'
  /** The other side did not take the bytes in time. */
  | 'WriteTimeout'
  | 'NotConnected'
  | 'Closed';

export class TransportError extends Error {
  readonly code: TransportErrorCode;
  /** What a technician does about it, where one thing is known to help: an udev rule, a driver. */
  readonly remedy: string | null;

  constructor(code: TransportErrorCode, options?: ErrorOptions & { remedy?: string | undefined }) {
    super(`transport: ${code}`, options);
    this.name = 'TransportError';
    this.code = code;
    this.remedy = options?.remedy ?? null;
  }
}

export type TransportEvent =
  | { readonly kind: 'open' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'down'; readonly error: TransportError };

export interface ByteTransport {
  /** Starts connecting and goes on trying until `close`. */
  open(): void;
  readonly isOpen: boolean;
  /** Tries now instead of at the next attempt; resolves to whether the line is there within that time. */
  ready(withinMs: number): Promise<boolean>;
  /** Resolves when the bytes were handed to the connection, which is long before a device has read them. */
  write(bytes: Uint8Array, deadlineMs: number): Promise<void>;
  /** Drops a line that looks dead and connects anew. */
  reset(): void;
  onEvent(listener: (event: TransportEvent) => void): () => void;
  close(): Promise<void>;
}
