/** 综合窗口 as a program of its own (窗口程序): a window around the page. Everything it does is in shared/electron. */
import { runShell } from '@yichuang/electron/shell';

runShell({ role: 'counter', title: '综合窗口', folder: import.meta.dirname });
