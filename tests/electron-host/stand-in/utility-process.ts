/** `utilityProcess` by Node's own fork: a process of its own with Electron's port to its parent; Chromium's sandbox is not there. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gap, Loud, loud } from './loud.ts';
import { record } from './record.ts';

const PARENT_PORT = fileURLToPath(new URL('parent-port.ts', import.meta.url));

class UtilityProcess extends Loud {
  private readonly child: ChildProcess;
  pid: number | undefined;
  constructor(child: ChildProcess) {
    super();
    this.child = child;
    this.pid = child.pid;
    child.once('spawn', () => this.emit('spawn'));
    child.once('exit', (code) => {
      this.pid = undefined;
      this.emit('exit', code ?? 1);
    });
  }
  postMessage(message: unknown): void {
    this.child.send({ data: message }, () => undefined);
  }
  kill(): boolean {
    return this.child.kill('SIGTERM');
  }
}

interface Options {
  readonly serviceName?: string;
  readonly stdio?: string;
}

export const utilityProcess = loud('utilityProcess', {
  fork(
    program: string,
    args: readonly string[] = [],
    { serviceName, stdio, ...other }: Options = {},
  ): UtilityProcess {
    const [unknown] = Object.keys(other);
    if (unknown !== undefined) throw gap(`utilityProcess.fork with ${unknown}`);
    if (stdio !== 'inherit') throw gap(`utilityProcess.fork with stdio ${String(stdio)}`);
    record('utilityProcess.fork', program, args, serviceName);
    return new UtilityProcess(
      fork(program, [...args], {
        execArgv: ['--import', PARENT_PORT],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      }),
    );
  },
});
