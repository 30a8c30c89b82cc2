/** Everything that can be done to the virtual printer from outside: by a hand on its lid, by the network, by a test. */

export interface Faults {
  /** `out` now, `near` the end, `reload` a full roll. */
  readonly paper?: 'out' | 'near' | 'reload' | undefined;
  /** Paper for so many rows more (8 rows a millimetre). */
  readonly rowsLeft?: number | undefined;
  readonly cover?: 'open' | 'closed' | undefined;
  readonly cutter?: 'jam' | 'ok' | undefined;
  readonly head?: 'hot' | 'ok' | undefined;
  readonly board?: 'broken' | 'ok' | undefined;
  /** `off` loses everything in its memory and its connection. */
  readonly power?: 'off' | 'on' | undefined;
  /** Prints, but never answers. */
  readonly mute?: boolean | undefined;
  /** Breaks the connection when so many bytes more have come in. */
  readonly resetAfterBytes?: number | undefined;
  /** Time for one row; a real one takes about 0.8 ms. */
  readonly msPerRow?: number | undefined;
  /** After new paper: go on with what is in the buffer, or lose it. */
  readonly afterReload?: 'continue' | 'discard' | undefined;
  /** Answers leave as they are, or every byte on its own. */
  readonly answers?: 'whole' | 'split' | undefined;
}
