/** How bytes travel in HID reports of a fixed size: each make has its own way, so it is data of the model. */

export interface HidFraming {
  /** Bytes of a report without its id. */
  readonly reportSize: number;
  /** 0: reports have none. */
  readonly reportId: number;
  /** What goes into the reports that carry these bytes; the rest of each is 00. */
  readonly wrap: (bytes: Uint8Array) => readonly Uint8Array[];
  /** What a report carries; empty where it is an acknowledgement. */
  readonly unwrap: (report: Uint8Array) => Uint8Array;
}

/** Reports are bytes as they are, the last one filled up with 00. */
export function plainReports(reportSize: number, reportId = 0): HidFraming {
  return { reportSize, reportId, wrap: (bytes) => cut(bytes, reportSize), unwrap: (report) => report };
}

/** The first byte says how many follow; FF is an acknowledgement. */
export function countedReports(reportSize: number, reportId = 0): HidFraming {
  const room = reportSize - 1;
  return {
    reportSize,
    reportId,
    wrap: (bytes) => cut(bytes, room).map((part) => Uint8Array.of(part.length, ...part)),
    unwrap(report) {
      const count = report[0] ?? 0;
      return count <= room ? report.subarray(1, 1 + count) : new Uint8Array(0);
    },
  };
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += size) parts.push(bytes.subarray(from, from + size));
  return parts;
}
