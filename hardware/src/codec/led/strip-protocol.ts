/** What a make of strip is to the driver: text in, bytes out, and whether it ever says anything. */

export interface StripProtocol {
  readonly id: string;
  /** What the strip is sent so that this text stands on it; '' is a dark strip. Longer texts are fitted (fit.ts). */
  encode(address: number, text: string): Uint8Array;
  /** A reader of its answers, or null: it is only written to, and nobody can know that it is lit. */
  readonly answers: (() => StripAnswers) | null;
}

export interface StripAnswers {
  /** Whether each answer that this piece of the stream ended was a yes. */
  push(bytes: Uint8Array): boolean[];
}
