/** The handbook (办事指南) starts here: anybody's phone, no sign-in. */
import '@yichuang/domain/no-eval';
import { startPage } from '@yichuang/ui/start-page.tsx';
import './handbook.css';
import { HandbookApp } from './handbook-app.tsx';

startPage({ screen: 'pocket' }, <HandbookApp />);
