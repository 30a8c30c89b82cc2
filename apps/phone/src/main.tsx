/** The phone page (排队进度) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'pocket' }, <main className="p-3 text-title">排队进度</main>);
