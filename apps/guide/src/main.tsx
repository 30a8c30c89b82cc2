/** The guide page (导办) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'pocket' }, <main className="p-3 text-title">导办</main>);
