/** What the shell says of itself: a line of JSON on stdout each, which the journal keeps. Never what a person typed. */

export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

export function createLog(role: string): Log {
  return (event, details = {}) =>
    void process.stdout.write(
      `${JSON.stringify({ at: new Date().toISOString(), name: `${role}-shell`, event, ...details })}\n`,
    );
}
