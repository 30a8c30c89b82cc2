/** What can be wrong with the stored hall, as codes to match on. */
export type StoreFaultCode =
  /** Another hub works in this data folder. */
  | 'HubRunning'
  /** The database was written by a newer version. */
  | 'FromTheFuture'
  /** A stored event is not what its hash says. */
  | 'ChainBroken'
  /** Another computer has taken over this hall. */
  | 'Fenced'
  /** Somebody reads or writes just now; later it may go. */
  | 'Busy'
  /** A file is damaged, or is not what its name says. */
  | 'Damaged';

export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string) {
    super(message);
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** The code of an error of SQLite, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_')
    ? error.code
    : null;
}
