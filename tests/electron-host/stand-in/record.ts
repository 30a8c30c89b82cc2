/** What the program asked of the stand-in, in order: a test reads what no window shows (a registered key, a refused window). */

export interface Recorded {
  readonly api: string;
  readonly args: readonly unknown[];
}

export const recorded: Recorded[] = [];

export function record(api: string, ...args: readonly unknown[]): void {
  recorded.push({ api, args });
}
