/** How long commits take and how many commands they carry (提交统计): for the operator, never for a decision. */
const KEPT = 512;

export interface CommitFigures {
  readonly commits: number;
  readonly commands: number;
  readonly lastBatch: number;
  readonly largestBatch: number;
  readonly commitMs: { readonly p50: number; readonly p99: number };
}

export interface CommitMeter {
  readonly add: (commands: number, milliseconds: number) => void;
  readonly figures: () => CommitFigures;
}

export function openCommitMeter(): CommitMeter {
  const latest = new Float64Array(KEPT);
  let commits = 0;
  let commands = 0;
  let lastBatch = 0;
  let largestBatch = 0;
  return {
    add: (batch, milliseconds) => {
      latest[commits % KEPT] = milliseconds;
      commits += 1;
      commands += batch;
      lastBatch = batch;
      largestBatch = Math.max(largestBatch, batch);
    },
    figures: () => {
      const sorted = latest.slice(0, Math.min(commits, KEPT)).toSorted();
      const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
      return { commits, commands, lastBatch, largestBatch, commitMs: { p50: at(0.5), p99: at(0.99) } };
    },
  };
}
