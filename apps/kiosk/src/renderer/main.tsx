/** The kiosk page (取号机) starts here: its terminal is where the page came from. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { connectBridge } from './bridge.ts';
import { KioskPage } from './kiosk.tsx';

startPage({ screen: 'kiosk' }, <KioskPage bridge={connectBridge()} />);
