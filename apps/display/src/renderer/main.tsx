/** The display page (大屏) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'board' }, <main className="p-3 text-title">大屏</main>);
