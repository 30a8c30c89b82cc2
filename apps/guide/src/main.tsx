/** The guide page (导办) starts here. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import { GuideApp } from './guide-app.tsx';
import { openHub } from './hub.ts';

startPage({ screen: 'pocket' }, <GuideApp hub={openHub(window.location, () => window.location.reload())} />);
