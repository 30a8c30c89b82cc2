/** The terminal's own page of 应急叫号 starts here: it is served by the window's computer and needs no hub. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { openCallVoice } from './call-voice.ts';
import { EmergencyApp } from './emergency-app.tsx';
import { connectTerminal } from './terminal-bridge.ts';

startPage(
  { screen: 'desk' },
  <EmergencyApp terminal={connectTerminal()} voice={openCallVoice(new URL('../voice/', document.baseURI))} />,
);
