/** The console page (管理台) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'desk' }, <main className="p-3 text-title">管理台</main>);
