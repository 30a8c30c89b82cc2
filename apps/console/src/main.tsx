/** The console page (管理台) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';
import { ConsoleApp } from './console-app.tsx';
import { openHub } from './hub.ts';

startPage({ screen: 'desk' }, <ConsoleApp hub={openHub(window.location, () => window.location.reload())} />);
