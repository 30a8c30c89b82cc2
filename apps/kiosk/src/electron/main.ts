/** 取号机 as a program of its own (窗口程序): a window around its terminal and page. Everything it does is in shared/electron. */
import { runShell } from '@yichuang/electron/shell';

runShell({ role: 'kiosk', title: '取号机', folder: import.meta.dirname });
