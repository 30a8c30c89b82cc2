/** The player's page (玩硬件) starts here. */
import { startPage } from '@yichuang/ui/start-page.tsx';
import { openDesk } from './desk.ts';
import { PlayerApp } from './player-app.tsx';
import './player.css';

startPage({ screen: 'desk' }, <PlayerApp desk={openDesk()} />);
