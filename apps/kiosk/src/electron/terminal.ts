/** The kiosk's terminal as a child of the shell: the same program as in plain Node. */
import { runAsChild } from '@yichuang/electron/terminal/child';

await runAsChild(() => import('../terminal/main.ts'));
