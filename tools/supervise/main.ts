// `npm start`: a whole hall on this computer, each part a process of its own: hub, terminals, virtual printers. With
// `--hardware` every other machine, too, and the page where a person plays them.
import path from 'node:path';
import { furnish, type Furnished } from './hardware-hall.ts';
import { hubWord, readDemo, type Demo, type HubWord } from './hub-word.ts';
import { keepRunning, runOnce, type Change, type Program, type Running } from './keep-running.ts';
import type { PlayerDesk } from './player-desk.ts';
import { everyHardwarePort, hardwarePortsFrom, portsFrom, takenPorts } from './ports.ts';
import { deviceProgramsOf, hubProgram, pastProgram, type Place, type Shown } from './programs.ts';
import { hubPages, tableOf, type Row } from './table.ts';

const USUAL_PORT = 7300;

const root = path.resolve(import.meta.dirname, '../..');
const ports = portsFrom(Number(process.env['HUB_PORT'] || USUAL_PORT));
const place: Place = {
  root,
  data: path.resolve(root, process.env['HUB_DATA'] || 'data'),
  ports,
  env: process.env,
};
const hardwarePorts = process.argv.includes('--hardware') ? hardwarePortsFrom(ports.hub) : null;
const url = `http://127.0.0.1:${ports.hub}`;
const running: Running[] = [];
let stopping = false;
let hubFailures = 0;
let player: PlayerDesk | null = null;
let stopPast: () => void = () => undefined;

listenForTheEnd();
await openHall();

async function openHall(): Promise<void> {
  const taken = await takenPorts([
    ...Object.values(ports),
    ...(hardwarePorts === null ? [] : everyHardwarePort(hardwarePorts)),
  ]);
  if (taken.length > 0) {
    console.error(
      `端口 ${taken.join('、')} 已被占用：请先停掉占用的程序，或设 HUB_PORT 换一组端口，例如 HUB_PORT=7500 npm start`,
    );
    console.error(
      `Ports in use: ${taken.join(', ')}. Stop what holds them, or choose others: HUB_PORT=7500 npm start`,
    );
    process.exitCode = 1;
    process.disconnect?.();
    return;
  }
  await lookBack();
  if (stopping) return;
  const hub = run(hubProgram(place, hardwarePorts !== null));
  const word = await hubWord(url, () => stopping || hubFailures >= 3);
  if (stopping) return;
  if (word === null) {
    console.error(
      `中枢没有启动成功，原因见 ${hubProgram(place).logFile}\nThe hub does not start; its log says why.`,
    );
    process.exitCode = 1;
    return stopAll();
  }
  const demo = word.demo ? readDemo(place.data) : null;
  if (hardwarePorts !== null && demo === null) {
    console.error(
      '正式运行的大厅没有虚拟设备：--hardware 只用于演示\nA real hall has real machines: --hardware is for a demo.',
    );
    process.exitCode = 1;
    return stopAll();
  }
  const furnished =
    hardwarePorts === null || demo === null
      ? null
      : await furnish({ url, hallId: word.hallId, devices: demo.devices, place, ports: hardwarePorts });
  if (stopping) return;
  for (const { program } of furnished?.machines ?? []) if (program !== null) run(program);
  const shown = [
    ...(demo === null ? [] : deviceProgramsOf(demo.devices, place, furnished?.kiosk)),
    ...(furnished?.terminals ?? []),
  ];
  const devices = shown.map((each) => [each, run(each.program)] as const);
  player = (await furnished?.openPlayer(hub, devices, running)) ?? null;
  // A moment later all have their pids.
  setImmediate(() => console.log(welcome(word, demo, hub, devices, furnished)));
}

/** A demo hall that is new has played its last days before it opens. */
async function lookBack(): Promise<void> {
  const past = pastProgram(place);
  if (past === null) return;
  console.log(
    '首次启动：先演练过去几个工作日，约 20 秒…  First start: playing the last working days, about 20 s…',
  );
  const playing = runOnce(past);
  stopPast = playing.stop;
  if (await playing.done) return;
  if (!stopping)
    console.log(
      `往日未能演练，大厅从今天开始；原因见 ${past.logFile}  The hall begins today; the log says why.`,
    );
}

function run(program: Program): Running {
  const started = keepRunning(program, (change) => tell(program, change));
  running.push(started);
  return started;
}

function tell(program: Program, change: Change): void {
  if (stopping) return;
  player?.programsChanged();
  if (change.kind === 'ended') {
    if (program.name === 'hub') hubFailures += 1;
    const how = change.signal ?? `code ${change.code}`;
    console.log(`${program.name} ended (${how}); starts again in ${change.nextInMs} ms · ${program.logFile}`);
  } else if (change.again) {
    console.log(`${program.name} runs again, pid ${change.pid}`);
  }
}

function welcome(
  word: HubWord,
  demo: Demo | null,
  hub: Running,
  devices: readonly (readonly [Shown, Running])[],
  furnished: Furnished | null,
): string {
  const rows: Row[] = [
    { label: '中枢 · hub', address: url, pid: `pid ${hub.pid()}` },
    ...devices.map(([{ label, address }, process]) => ({
      label,
      address: address ?? '',
      pid: `pid ${process.pid()}`,
    })),
    ...(furnished?.machines ?? []).flatMap(({ id, label, at, program }) =>
      program === null ? [] : [{ label, address: at, pid: `pid ${pidOf(id)}` }],
    ),
    ...(furnished?.absent ?? []).map(([label, why]) => ({ label, address: why, pid: '' })),
    ...hubPages(url, word.hallId).map(([label, address]) => ({ label, address, pid: '' })),
    ...(furnished === null
      ? []
      : [{ label: '玩硬件 · play the machines', address: furnished.playerUrl, pid: '' }]),
  ];
  const accounts = ['clerk', 'guide', 'manager', 'operator', 'official', 'supervisor'].flatMap((role) => {
    const known = demo?.accounts.filter((each) => each.role === role) ?? [];
    // 市监局 decides what the README's walk takes in.
    return known.find(({ username }) => username === 'official-sjj') ?? known[0] ?? [];
  });
  const [first] = accounts;
  const lines = [
    '',
    `一窗 Yichuang · ${word.hallId}${demo ? ' · 演示 demo' : ''}`,
    '',
    tableOf(rows),
    '',
    ...(first
      ? [
          `  登录 sign in: ${accounts.map(({ username }) => username).join('  ')}   密码 password: ${first.password}`,
        ]
      : []),
    `  日志 logs: ${path.join(place.data, 'log')}   停止 stop: Ctrl-C`,
    '',
  ];
  return lines.join('\n');
}

function pidOf(name: string): number | null {
  return running.find((each) => each.name === name)?.pid() ?? null;
}

/** Terminals before the hub: what they still have to tell reaches it. */
async function stopAll(): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopPast();
  const [hub, ...others] = running;
  await player?.close();
  await Promise.all(others.map((each) => each.stop()));
  await hub?.stop();
  console.log('已停止 stopped');
  process.disconnect?.();
  process.stdin.destroy();
}

/** Ctrl-C, the word on stdin or as a message, or whoever started this being gone. */
function listenForTheEnd(): void {
  const end = (): void => void stopAll();
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  process.on('message', (message) => {
    if (message === 'stop') end();
  });
  if (process.connected) process.on('disconnect', end);
  if (!process.stdin.isTTY) {
    process.stdin.on('data', (chunk) => {
      if (String(chunk).trim() === 'stop') end();
    });
    process.stdin.unref?.();
  }
}
