/** What an operator's monitoring reads (指标): counts and durations in Prometheus' text, no id of anybody. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HubStatus } from './core.ts';

export interface Metrics {
  /** An answer over HTTP, by its status. */
  answered(status: number): void;
  /** A command over HTTP: accepted, rejected, or the code of its problem. */
  command(outcome: string): void;
  signIn(outcome: string): void;
  /** The text of `GET /metrics`. */
  text(status: HubStatus, followers: number): string;
  close(): void;
}

const NANOSECONDS = 1e9;
/** The histogram counts from one of its own ticks to the next. */
const TICK_MS = 10;

export function openMetrics(): Metrics {
  const lag = monitorEventLoopDelay({ resolution: TICK_MS });
  lag.enable();
  const answers = new Map<string, number>();
  const commands = new Map<string, number>();
  const signIns = new Map<string, number>();

  return {
    answered: (status) => count(answers, `${Math.floor(status / 100)}xx`),
    command: (outcome) => count(commands, outcome),
    signIn: (outcome) => count(signIns, outcome),
    text: (status, followers) => {
      const { commitMs } = status;
      const lines = [
        ...metric('event_loop_lag_seconds', 'gauge', 'Delay of the event loop since the last reading', [
          [{ quantile: '0.5' }, late(lag.percentile(50))],
          [{ quantile: '0.99' }, late(lag.percentile(99))],
          [{ quantile: '1' }, late(lag.max)],
        ]),
        ...metric('commit_seconds', 'gauge', 'Time of the latest commits to disk', [
          [{ quantile: '0.5' }, commitMs.p50 / 1_000],
          [{ quantile: '0.99' }, commitMs.p99 / 1_000],
        ]),
        ...metric('commits_total', 'counter', 'Commits to disk', [[{}, status.commits]]),
        ...metric('batch_commands', 'gauge', 'Commands in one commit', [
          [{ which: 'last' }, status.lastBatch],
          [{ which: 'largest' }, status.largestBatch],
        ]),
        ...metric('commands_total', 'counter', 'Commands that reached the write path', [
          [{}, status.commands],
        ]),
        ...metric('http_commands_total', 'counter', 'Commands over HTTP', byLabel('outcome', commands)),
        ...metric('http_answers_total', 'counter', 'Answers over HTTP', byLabel('status', answers)),
        ...metric('sign_ins_total', 'counter', 'Sign-ins', byLabel('outcome', signIns)),
        ...metric('followers', 'gauge', 'Sockets that follow the hall', [[{}, followers]]),
        ...metric('log_seq', 'gauge', 'The last event of the log', [[{}, status.seq]]),
        ...metric('clock_suspect', 'gauge', 'Whether the clock is not to be believed', [
          [{}, status.clockSuspect ? 1 : 0],
        ]),
        ...metric('backup_ok', 'gauge', 'Whether the last backup was verified', [
          [{}, status.backup.ok === true ? 1 : 0],
        ]),
        ...metric('resident_memory_bytes', 'gauge', 'Memory of the hub', [[{}, process.memoryUsage.rss()]]),
      ];
      lag.reset();
      return `${lines.join('\n')}\n`;
    },
    close: () => {
      lag.disable();
    },
  };
}

function late(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - TICK_MS / 1_000);
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

function metric(name: string, type: string, help: string, samples: readonly Sample[]): readonly string[] {
  const full = `yichuang_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} ${type}`,
    ...samples.map(([labels, value]) => `${full}${labelText(labels)} ${Number.isFinite(value) ? value : 0}`),
  ];
}

function labelText(labels: Sample[0]): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function byLabel(label: string, counts: ReadonlyMap<string, number>): readonly Sample[] {
  return [...counts].map(([value, amount]) => [{ [label]: value }, amount]);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
