/** Every sentence of the shell's own pages (窗口程序的话): offline, wrong settings, PIN pad, tray. */
import type { Role } from '../role.ts';

export const offlineWords: Readonly<Record<Role, { title: string; next: string; staff: string }>> = {
  kiosk: {
    title: '取号机正在准备',
    next: '请先到导办台取号',
    staff: '工作人员：好了会自动恢复，不用操作。超过 5 分钟请告诉运维，并报 T‑01。',
  },
  counter: {
    title: '正在连接大厅主机',
    next: '连上会自动继续，请先用应急操作卡',
    staff: '超过 5 分钟：先看网线和主机的电源，再告诉运维，并报 T‑02。',
  },
  display: {
    title: '屏幕正在连接',
    next: '请留意语音叫号，或问导办台',
    staff: '工作人员：连上会自动恢复，不用操作。超过 5 分钟请告诉运维，并报 T‑03。',
  },
};

export const words = {
  bar: { offline: '叫号条没有连上主机', next: '连上会自动恢复，请用综合窗口或应急操作卡' },
  since: (time: string) => `${time} 起没有连上`,
  retry: '现在再试',
  fault: {
    title: '本机的设置不能用',
    next: '请导办台帮忙取号、叫号',
    staff: (file: string) => `运维：请改好 ${file}，改好后本机会自动重新启动（S‑01）。`,
  },
  pad: {
    title: '运维入口',
    ask: '请输入维护密码',
    digits: '6 到 12 位数字',
    clear: '清除',
    back: '退格',
    confirm: '确定',
    cancel: '返回',
    wrong: (left: number) => `密码不对，还可以试 ${left} 次`,
    locked: (seconds: number) => `试错太多，请 ${waitOf(seconds)}后再试`,
    short: '密码至少 6 位',
    open: '请选择',
    acts: {
      back: '返回',
      reload: '重新载入页面',
      restart: '重启本程序',
      leave: '退出到系统',
    },
    hint: '用完请返回；一分钟不操作会自动返回。',
  },
  tray: { desk: '打开综合窗口', bar: '显示叫号条', leave: '退出', tip: '一窗 综合窗口' },
} as const;

function waitOf(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}
