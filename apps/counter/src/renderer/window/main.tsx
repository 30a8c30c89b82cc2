/** The window's own screen (窗口屏), served by the counter's terminal to a second monitor: it needs no hub. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { openCallVoice } from '../emergency/call-voice.ts';
import { connectWindowScreen } from './terminal-bridge.ts';
import { WindowPage } from './window-page.tsx';

startPage(
  { screen: 'window' },
  <WindowPage
    terminal={connectWindowScreen()}
    voice={openCallVoice(new URL('../voice/', document.baseURI))}
  />,
);
