/** The counter page (综合窗口) starts here. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { CounterApp } from './counter-app.tsx';
import { openHub } from './hub.ts';

startPage({ screen: 'desk' }, <CounterApp hub={openHub(window.location, () => window.location.reload())} />);
