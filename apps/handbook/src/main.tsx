/** The handbook (办事指南) starts here: anybody's phone, no sign-in. */
import { startPage } from '@yichuang/ui/start-page.tsx';

startPage({ screen: 'pocket' }, null);
