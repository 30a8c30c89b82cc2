/** A terminal's settings: JSON in `TERMINAL_CONFIG`, or in the file that the first argument names. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const TerminalConfig = z.strictObject({
  /** Origin of the hub, `http://192.168.1.10:7300`. */
  hubUrl: z.url({ protocol: /^https?$/ }),
  /** From the pairing at the console. */
  token: z.string().min(1),
  printer: z.strictObject({
    host: z.string().min(1),
    port: z.int().min(1).max(65_535),
    /** A make that hardware knows: epson-tm, gprinter, xprinter, snbc, mute. */
    profile: z.string().min(1).default('epson-tm'),
  }),
  /** Where it keeps what it must not forget. */
  stateFolder: z.string().min(1),
  /** Kiosk: the port of its own page. */
  pagePort: z.int().min(0).max(65_535).optional(),
});
export type TerminalConfig = z.infer<typeof TerminalConfig>;

/** Throws with one readable sentence; whoever starts a terminal reads it. */
export function readTerminalConfig(env: NodeJS.ProcessEnv, args: readonly string[]): TerminalConfig {
  const [file] = args;
  const text = file === undefined ? env['TERMINAL_CONFIG'] : readFileSync(file, 'utf8');
  if (text === undefined || text === '')
    throw new Error('a terminal needs TERMINAL_CONFIG or a file to read it from');
  const parsed = TerminalConfig.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `terminal settings: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  );
}
