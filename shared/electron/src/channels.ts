/** The wire between the shell and its pages (IPC): every channel has its name here and nowhere else. */

export const CHANNELS = {
  /** page → shell: 重试 on the offline page. */
  retry: 'shell:retry',
  /** page → shell: the hidden corner was tapped as an operator does it. */
  corner: 'shell:corner',
  /** desk → shell: the window calls somebody by itself (应急叫号), for its strip and its second monitor. */
  calledHere: 'shell:called-here',
  /** shell → page and back: the watchdog. */
  ping: 'shell:ping',
  pong: 'shell:pong',
  /** pad → shell */
  pinEnter: 'pin:enter',
  pinAct: 'pin:act',
  /** shell → bar, bar → shell */
  barKey: 'bar:key',
  barHotkeys: 'bar:hotkeys',
  barShowDesk: 'bar:show-desk',
} as const;

/** What a page answers to the watchdog. */
export interface Pong {
  readonly ping: number;
  /** Nothing is drawn: a page that is alive and empty helps nobody. */
  readonly blank: boolean;
}

/** 返回 · 重新载入 · 重启程序 · 退出. */
export const OPERATOR_ACTS = ['back', 'reload', 'restart', 'leave'] as const;
export type OperatorAct = (typeof OPERATOR_ACTS)[number];
