// The checks that run no test: each is one program, with the arguments that make it strict.

export interface Check {
  readonly title: string;
  /** A script for the present Node and its arguments, from the root. */
  readonly command: readonly string[];
}

/** Two lanes run beside each other; what reads the output of `tsc` comes after it in its own. */
export const LANES: readonly (readonly Check[])[] = [
  [
    { title: 'types', command: ['node_modules/typescript/bin/tsc', '-b', '--checkers', '1'] },
    { title: 'every file typed', command: ['tools/check/typed.ts'] },
    {
      title: 'lint',
      command: [
        'node_modules/oxlint/bin/oxlint',
        '--type-aware',
        '--deny-warnings',
        '--report-unused-disable-directives',
      ],
    },
  ],
  [
    { title: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
    { title: 'layers', command: ['tools/check/layers.ts'] },
    { title: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
  ],
];
