/** The counter page (综合窗口) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'desk' }, <main className="p-3 text-title">综合窗口</main>);
