/** Where this hub is found in the hall's network (主机地址): what is printed for people, and what another computer is told. */
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/**
 * The address in QR codes if one is set, else this computer's first in the network, else that of the question: a demo listens
 * on its own computer only. `asked`: origin by which it was asked; nobody asked: this computer's own.
 */
export function ownAddress(
  { publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  asked = `http://127.0.0.1:${String(port)}`,
): string {
  if (publicUrl !== null) return publicUrl;
  if (host !== '0.0.0.0' && host !== '::') return asked;
  const inNetwork = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
  return inNetwork === undefined ? asked : `http://${inNetwork.address}:${String(port)}`;
}
