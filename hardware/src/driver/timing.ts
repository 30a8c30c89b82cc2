/** How long the driver waits for what, in milliseconds. */

export interface PrinterTiming {
  /** For the line, when a slip is wanted and it is down. */
  readonly connectMs: number;
  /** For one status answer; asked twice. */
  readonly replyMs: number;
  /** Between two looks at a printer that is busy with a slip. */
  readonly pollMs: number;
  /** For the connection to take a slip's bytes. */
  readonly writeMs: number;
  /** For a printer with nothing wrong to say that the slip is out. */
  readonly confirmMs: number;
  /** For somebody to bring paper or close the cover while a slip is half out. */
  readonly holdMs: number;
  /** For the rest of the slip after they did. */
  readonly resumeMs: number;
  /** For a printer with nothing wrong to show what it can confirm, once on every line. */
  readonly probeMs: number;
  /** For each row of paper that a slip takes, on top: 150 mm a second are 0.83. */
  readonly rowMs: number;
  /** Without a fault for so long: a slip is taken for printed where the printer can say no more. */
  readonly settleMs: number;
  /** Between two looks at an idle printer. */
  readonly heartbeatMs: number;
}

export const usualTiming: PrinterTiming = {
  connectMs: 1_000,
  replyMs: 300,
  pollMs: 250,
  writeMs: 10_000,
  confirmMs: 15_000,
  holdMs: 120_000,
  resumeMs: 10_000,
  settleMs: 2_500,
  probeMs: 1_000,
  rowMs: 0.9,
  heartbeatMs: 10_000,
};
