// The layer table of ARCHITECTURE.md, a rule a row: which room may import what. tools/check/layers.ts runs it,
// proves that it saw every file, and plants one violation of each rule to see that it is reported.

const OURS = '^(shared|hardware|server|apps|tests|tools)/';
/** Tests beside the code, and what only they use, may use test libraries and look across rooms. */
const TEST = ['[.]test[.]tsx?$', '/testing/'];

const lib = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const shared = (...names) => `^shared/(${names.join('|')})/`;

const REACT = lib('react', 'react-dom', '@base-ui/react', 'react-i18next');
const ELECTRON = ['^electron$', lib('electron')];
const RENDERER = '^apps/([^/]+)/src/(?!terminal/|electron/)';

/** `from` may import nothing but `allowed`; libraries and Node's own modules are named, too. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { pathNot: allowed },
});
/** Of our rooms `from` may import only `allowed`; libraries are free but for `banned` ones. */
const ofOurs = (name, from, allowed, banned, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: [OURS, ...banned], pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'domain',
      shared('domain'),
      [shared('domain'), lib('zod', 'sorted-btree')],
      'The rules are pure: zod and one collection library, nothing else.',
    ),
    only(
      'protocol',
      shared('protocol'),
      [shared('protocol', 'domain'), lib('zod')],
      'The wire is made of the domain and zod.',
    ),
    only(
      'client',
      shared('client'),
      [shared('client', 'protocol', 'domain'), lib('zod', 'socket.io-client')],
      'Runs in pages and in terminals: no Node, no Electron, no React.',
    ),
    ofOurs(
      'terminal',
      shared('terminal'),
      [shared('terminal', 'domain', 'protocol', 'client'), '^hardware/'],
      [REACT, ...ELECTRON],
      'The Node side of a device has no screen.',
    ),
    ofOurs(
      'electron',
      shared('electron'),
      [shared('electron'), '^shared/protocol/src/(call-bar|settings-file)[.]ts$'],
      [REACT],
      'The shell knows windows, how settings are written, and what it says to the page of the call bar.',
    ),
    ofOurs(
      'ui',
      shared('ui'),
      [shared('ui', 'domain')],
      ELECTRON,
      'Shared pieces of the screens know the domain only: what they show comes in as props.',
    ),
    ofOurs('hardware', '^hardware/', ['^hardware/'], [REACT, ...ELECTRON], 'Knows bytes, not tickets.'),
    ofOurs(
      'server',
      '^server/',
      ['^server/', shared('domain', 'protocol')],
      [REACT, ...ELECTRON, lib('socket.io-client')],
      'The hub knows the rules and the wire, no device and no screen.',
    ),
    ofOurs(
      'renderer',
      RENDERER,
      [shared('domain', 'protocol', 'client', 'ui'), '^apps/$1/src/(?!terminal/|electron/)'],
      ELECTRON,
      'A page knows the hub and its bridge.',
    ),
    ofOurs(
      'app-terminal',
      '^apps/([^/]+)/src/terminal/',
      [
        shared('terminal', 'domain', 'protocol', 'client'),
        '^hardware/',
        '^apps/$1/src/(?!renderer/|electron/)',
      ],
      [REACT, ...ELECTRON],
      'The Node side of one device.',
    ),
    ofOurs(
      'app-electron',
      '^apps/([^/]+)/src/electron/',
      [shared('electron'), '^apps/$1/src/(electron|terminal)/'],
      [REACT],
      'The shell of one device: a window around its terminal.',
    ),
    ofOurs('tools', '^tools/', ['^tools/'], [REACT, ...ELECTRON], 'Set-up works without the product.'),
    {
      name: 'screens-know-no-node',
      comment: 'A page runs in a browser.',
      severity: 'error',
      from: { path: [RENDERER, shared('ui', 'client', 'protocol', 'domain')], pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', ...TEST] },
      to: { path: ['^tests/', ...TEST] },
    },
    {
      name: 'no-test-imports-another-room-of-tests',
      comment: 'A test beside the code may use /testing/ folders, but not the big test room.',
      severity: 'error',
      from: { path: TEST, pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nobody-imports-server',
      severity: 'error',
      from: { pathNot: '^(server|tests)/' },
      to: { path: '^server/' },
    },
    {
      name: 'no-app-imports-an-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-circle',
      comment: 'Types may refer to each other; values that do are initialised in an order nobody chose.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'What cannot be found cannot be judged. Vite resolves ?url and ?raw by itself.',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: '[?](url|raw|worker)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist[.]next|[.]tsbuild|[.]toolchain)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
