/** A cable between a client and the hub that can be pulled and put back. */
import { openNetworkCable } from '@yichuang/hardware/simulator/network-cable/network-cable';

export interface BreakableLine {
  /** The hub's address as seen through the cable. */
  readonly url: string;
  readonly pull: () => void;
  readonly plug: () => void;
  readonly close: () => Promise<void>;
}

export async function breakableLine(hubUrl: string): Promise<BreakableLine> {
  const { hostname: host, port } = new URL(hubUrl);
  const { port: near, pull, plug, close } = await openNetworkCable({ to: { host, port: Number(port) } });
  return { url: `http://127.0.0.1:${String(near)}`, pull, plug, close };
}
