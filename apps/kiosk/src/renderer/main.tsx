/** The kiosk page (取号机) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'kiosk' }, <main className="p-3 text-title">取号机</main>);
