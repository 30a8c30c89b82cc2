/** The call bar's page (叫号条) starts here: the same desk in one line, in a window of the shell or in any browser. */
import '@yichuang/domain/no-eval';
import type { CallBarHost } from '@yichuang/protocol/call-bar';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { openHub } from '../hub.ts';
import { BarApp } from './bar-app.tsx';
import './bar.css';
import { openShellHost } from './shell-host.ts';

declare global {
  interface Window {
    /** Only in the shell. */
    readonly callBarHost?: CallBarHost;
  }
}

startPage(
  { screen: 'desk' },
  <BarApp
    hub={openHub(window.location, () => window.location.reload())}
    host={window.callBarHost ? openShellHost(window.callBarHost) : null}
  />,
);
