/** The console page (管理台) starts here. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { ConsoleApp } from './console-app.tsx';
import { openHub } from './hub.ts';

/** A manager adds a day off from the phone: type and keys as large as a thumb. */
const screen = window.matchMedia('(max-width: 640px)').matches ? 'pocket' : 'desk';

startPage({ screen }, <ConsoleApp hub={openHub(window.location, () => window.location.reload())} />);
