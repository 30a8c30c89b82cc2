/** The counter page (综合窗口) starts here. */
import '@yichuang/domain/no-eval';
import { storageStore } from '@yichuang/client/outbox-store';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { CounterApp } from './counter-app.tsx';
import { openCallVoice } from './emergency/call-voice.ts';
import { openHub } from './hub.ts';

const hub = openHub(
  window.location,
  () => window.location.reload(),
  (seat) => storageStore(window.localStorage, `yichuang.counter.outbox ${seat ?? ''}`),
);
const voice = openCallVoice(new URL('voice/', document.baseURI));

startPage({ screen: 'desk' }, <CounterApp hub={hub} voice={voice} />);
