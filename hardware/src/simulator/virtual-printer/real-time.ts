/** Finds the commands that a printer obeys as they arrive, wherever they stand: offline, buffer full, inside a picture. */

export type RealTimeCommand =
  | { readonly kind: 'status'; readonly question: number }
  | { readonly kind: 'recover'; readonly clear: boolean }
  | { readonly kind: 'clear' };

/** One byte in; a command out when this byte completed one. */
export type RealTimeScanner = (byte: number) => RealTimeCommand | null;

const DLE = 0x10;
const any = -1;
/** DLE EOT n, DLE ENQ n, DLE DC4 8 with its fixed seven bytes. */
const shapes = [
  [DLE, 0x04, any],
  [DLE, 0x05, any],
  [DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8],
] as const;

export function realTimeScanner(): RealTimeScanner {
  let seen: number[] = [];
  return (byte) => {
    if (seen.length === 0 && byte !== DLE) return null;
    seen.push(byte);
    while (seen.length > 0 && !shapes.some((shape) => begins(shape, seen))) seen.shift();
    if (!shapes.some((shape) => shape.length === seen.length && begins(shape, seen))) return null;
    const command = meaningOf(seen);
    seen = [];
    return command;
  };
}

function begins(shape: readonly number[], seen: readonly number[]): boolean {
  return seen.every((value, at) => shape[at] === any || shape[at] === value);
}

function meaningOf([, family, n = 0]: readonly number[]): RealTimeCommand {
  if (family === 0x04) return { kind: 'status', question: n };
  return family === 0x05 ? { kind: 'recover', clear: n === 2 } : { kind: 'clear' };
}
