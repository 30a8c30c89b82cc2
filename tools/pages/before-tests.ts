// Before the first browser test: the pages are those of the sources.
import { buildPages } from './build.ts';

export async function setup(): Promise<void> {
  await buildPages();
}
