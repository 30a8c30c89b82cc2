/** A print server of a test's own: the real cupsd on loopback, its whole state in a temporary folder, paper as files. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One job as it reached the printer: CUPS's own filters lie between. */
export interface CupsPaper {
  /** Pages in the document that arrived; of a raw queue those of one copy. */
  readonly pages: number;
  readonly options: string;
  readonly title: string;
}

export interface PrivateCups {
  readonly port: number;
  /** `lpadmin` and its like against this server. */
  admin(program: string, ...args: string[]): void;
  /** What the back end says before it takes a job (`STATE: +media-empty-error`), and whether it waits with it. */
  printerSays(lines: string, takes?: boolean): void;
  paper(): readonly CupsPaper[];
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Where Debian keeps both: the PATH of a person who is not root need not name it. */
const sbin = '/usr/sbin';
const daemon = `${sbin}/cupsd`;
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:${sbin}` };

export function hasCups(): boolean {
  return (
    spawnSync(daemon, ['-h']).error === undefined &&
    spawnSync('lpadmin', ['-h', 'none'], { env }).error === undefined
  );
}

/** The last word of CUPS about a job is its paper: the file, and beside it how it was asked for. */
const backEnd = (folder: string): string => `#!/bin/sh
[ $# = 0 ] && { echo 'direct paper "Test" "Test"'; exit 0; }
while :; do
  cat ${folder}/says >&2
  [ -e ${folder}/waits ] || break
  sleep 0.05
done
# What was said between the last word and the look.
cat ${folder}/says >&2
cat "\${6:--}" > ${folder}/paper/$1.pdf
printf '%s\\n%s\\n' "$3" "$5" > ${folder}/paper/$1.txt
`;

const description = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Size: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "18 36 577 806"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *InputSlot/Tray: PickOne
*DefaultInputSlot: Tray1
*InputSlot Tray1/Tray 1: ""
*InputSlot Tray2/Tray 2: ""
*CloseUI: *InputSlot
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: None
*Duplex None/One: ""
*Duplex DuplexNoTumble/Two: ""
*CloseUI: *Duplex
`;

/** With one queue, `notices`; on a free port where 0 is said. */
export async function openPrivateCups(wishedPort = 0): Promise<PrivateCups> {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  chmodSync(folder, 0o755);
  for (const name of ['root', 'cache', 'state', 'spool', 'tmp', 'bin', 'bin/backend', 'paper']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), name === 'paper' || name === 'tmp' ? 0o777 : 0o755);
  }
  for (const name of ['filter', 'daemon', 'cgi-bin', 'notifier', 'monitor', 'driver']) {
    symlinkSync(`/usr/lib/cups/${name}`, join(folder, 'bin', name));
  }
  const program = join(folder, 'bin/backend/paper');
  writeFileSync(program, backEnd(folder));
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'says'), '');
  writeFileSync(join(folder, 'test.ppd'), description);
  const port = wishedPort === 0 ? await freePort() : wishedPort;
  writeFileSync(
    join(folder, 'root/cups-files.conf'),
    [
      `ServerRoot ${folder}/root`,
      `ServerBin ${folder}/bin`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `RequestRoot ${folder}/spool`,
      `TempDir ${folder}/tmp`,
      `AccessLog ${folder}/access.log`,
      `ErrorLog ${folder}/error.log`,
      `PageLog ${folder}/page.log`,
      'FileDevice Yes',
      'Sandboxing relaxed',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'root/cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      'Browsing No',
      'WebInterface No',
      'DefaultAuthType None',
      '<Location />\nOrder allow,deny\nAllow 127.0.0.1\n</Location>',
      '<Policy default>\n<Limit All>\nOrder deny,allow\nAllow 127.0.0.1\n</Limit>\n</Policy>',
      '',
    ].join('\n'),
  );
  let running: ChildProcess | null = null;

  async function start(): Promise<void> {
    const { LD_PRELOAD: _, ...environment } = process.env;
    const files = ['-c', `${folder}/root/cupsd.conf`, '-s', `${folder}/root/cups-files.conf`];
    running = spawn(daemon, ['-f', ...files], { env: environment, stdio: 'ignore' });
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 200 || running.exitCode !== null) {
        throw new Error(`cupsd did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async function stop(): Promise<void> {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }

  function admin(command: string, ...args: string[]): void {
    const done = spawnSync(command, ['-h', `127.0.0.1:${port}`, ...args], { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  }

  await start();
  admin('lpadmin', '-p', 'notices', '-E', '-v', 'paper:/one', '-P', join(folder, 'test.ppd'));
  return {
    port,
    admin,
    printerSays(lines, takes = true) {
      writeFileSync(join(folder, 'says'), lines === '' ? '' : `${lines}\n`);
      if (takes) rmSync(join(folder, 'waits'), { force: true });
      else writeFileSync(join(folder, 'waits'), '');
    },
    paper: () =>
      readdirSync(join(folder, 'paper'))
        .filter((name) => name.endsWith('.txt'))
        .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
        .map((name) => {
          const [title = '', options = ''] = readFileSync(join(folder, 'paper', name), 'utf8').split('\n');
          const pdf = readFileSync(join(folder, 'paper', name.replace('.txt', '.pdf')), 'latin1');
          return { title, options, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
        }),
    start,
    stop,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
