/**
 * Starts a shell for a test: on Electron where its binary is there, else on the stand-in. The suite sees one interface; what
 * only one of the two can answer is asked through `isStandIn`.
 */
import { fork, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type Browser, type Page } from 'playwright-core';
import { until } from '../support/until.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- Electron's module, or the stand-in's
export type Electron = any;

export interface RunningShell {
  readonly isStandIn: boolean;
  /** Runs in the main process. */
  evaluate<Value, Arg>(act: (electron: Electron, arg: Arg) => Value, arg: Arg): Promise<Awaited<Value>>;
  /** The pages of its windows. */
  pages(): readonly Page[];
  /** What it wrote to stdout and stderr. */
  said(): string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** As a service stops it. */
  stop(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

export interface LaunchOptions {
  readonly folder: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const REGISTER = fileURLToPath(new URL('stand-in/register.ts', import.meta.url));

/** The binary of this machine, without starting a download. */
export function electronBinary(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const shell = createRequire(new URL('../../shared/electron/package.json', import.meta.url));
  const home = join(shell.resolve('electron/package.json'), '..');
  const named = join(home, 'path.txt');
  const found = folder
    ? join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
    : existsSync(named)
      ? join(home, 'dist', readFileSync(named, 'utf8'))
      : null;
  return found !== null && existsSync(found) ? found : null;
}

export async function launchShell(options: LaunchOptions): Promise<RunningShell> {
  const binary = electronBinary();
  return binary === null ? onStandIn(options) : onElectron(binary, options);
}

/** A shell that is expected to end before it has a window: its exit code and words. */
export async function runToEnd(
  { folder, args, env = {} }: LaunchOptions,
  input?: string,
): Promise<{ code: number | null; said: string }> {
  const binary = electronBinary();
  const child =
    binary === null
      ? fork(mainOf(folder), [...args], { ...standInOptions(env), stdio: ['pipe', 'pipe', 'pipe', 'ipc'] })
      : spawn(binary, [folder, ...args], {
          env: { ...process.env, ...env },
        });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stdin?.end(input ?? '');
  const code = await new Promise<number | null>((resolve) => void child.once('close', resolve));
  return { code, said };
}

async function onStandIn({ folder, args, env = {} }: LaunchOptions): Promise<RunningShell> {
  const child = fork(mainOf(folder), [...args], {
    ...standInOptions(env),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>();
  let last = 0;
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.on('message', (message) => {
      const { ready, id, value, fault } = message as {
        ready?: string;
        id?: number;
        value?: unknown;
        fault?: string;
      };
      if (ready !== undefined) return resolve(ready);
      const asked = waiting.get(id ?? 0);
      if (fault === undefined) asked?.resolve(value);
      else asked?.reject(new Error(fault));
    });
    child.once('exit', (code) => {
      reject(new Error(`the shell ended with ${String(code)}:\n${said}`));
      for (const { reject: refuse } of waiting.values()) refuse(new Error(`the shell has ended:\n${said}`));
    });
  });
  const browser: Browser = await chromium.connectOverCDP(endpoint);
  return {
    isStandIn: true,
    evaluate<Value, Arg>(act: (electron: Electron, arg: Arg) => Value, arg: Arg) {
      last += 1;
      const id = last;
      child.send({ id, source: act.toString(), arg });
      return new Promise<Awaited<Value>>((resolve, reject) =>
        waiting.set(id, { resolve: (value) => resolve(value as Awaited<Value>), reject }),
      );
    },
    pages: () => browser.contexts().flatMap((context) => context.pages()),
    said: () => said,
    ended,
    async stop() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      const code = await ended;
      clearTimeout(force);
      await browser.close().catch(() => undefined);
      return code;
    },
    kill: (signal) => void child.kill(signal),
  };
}

async function onElectron(binary: string, { folder, args, env = {} }: LaunchOptions): Promise<RunningShell> {
  const program = await _electron.launch({
    executablePath: binary,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const child = program.process();
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  await until(() => program.windows().length > 0, 'a window');
  return {
    isStandIn: false,
    evaluate: (act, arg) => program.evaluate(act as never, arg as never),
    pages: () => program.windows(),
    said: () => said,
    ended,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    kill: (signal) => void child.kill(signal),
  };
}

function mainOf(folder: string): string {
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  return join(folder, main);
}

function standInOptions(env: Readonly<Record<string, string>>) {
  return { execArgv: ['--import', REGISTER], env: { ...process.env, ...env } };
}
