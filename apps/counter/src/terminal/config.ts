/** Settings of the counter's terminal: its devices, and which of them belong to which window. */
import { CounterId } from '@yichuang/domain/ids';
import { terminalSettings } from '@yichuang/terminal/config';
import { z } from 'zod';

const partId = z.string();
/** On a bus; a device alone on its line is at 0. */
const address = z.int().min(0).max(255).default(0);

const Window = z.strictObject({
  counterId: CounterId,
  keypad: z.strictObject({ partId, address }).optional(),
  /** `token`: a pad is an evaluator (评价器) of its own for the hub, paired and placed at the console like any other. */
  ratingPad: z.strictObject({ partId, address, token: z.string().min(1) }).optional(),
  strip: z.strictObject({ partId, address }).optional(),
  /** `tray`: the paper source, as the printer names it. */
  sheets: z.strictObject({ partId, tray: z.string().min(1).optional() }).optional(),
});
export type Window = z.infer<typeof Window>;

const KINDS = {
  keypad: 'keypad',
  ratingPad: 'ratingPad',
  strip: 'windowStrip',
  sheets: 'sheetPrinter',
} as const;

const { hubUrl, hubs, token, stateFolder, devices, pagePort, aloneAfterSeconds } = terminalSettings;

/** One counter's PC, or the PC with the hall's bus: then there are several windows. */
export const CounterConfig = z
  .strictObject({
    hubUrl,
    hubs,
    token,
    stateFolder,
    devices,
    aloneAfterSeconds,
    windows: z.array(Window).max(64),
    /** 应急叫号 on this computer: of one window, since one screen stands before one clerk. */
    pagePort,
  })
  .superRefine((config, context) => {
    if (config.pagePort !== undefined && config.windows.length !== 1)
      context.addIssue({
        code: 'custom',
        message: '应急叫号页只属于一个窗口 a page is of one window',
        path: ['pagePort'],
      });
    const taken = new Set<string>();
    for (const [index, window] of config.windows.entries())
      for (const part of ['keypad', 'ratingPad', 'strip', 'sheets'] as const) {
        const wanted = window[part];
        if (wanted === undefined) continue;
        const path = ['windows', index, part];
        const device = config.devices.find((known) => known.partId === wanted.partId);
        const at = 'address' in wanted ? wanted.address : null;
        const place = `${part} ${wanted.partId} ${at ?? window.counterId}`;
        if (device?.kind !== KINDS[part])
          context.addIssue({
            code: 'custom',
            message: `没有这个设备 no ${KINDS[part]} is named "${wanted.partId}"`,
            path,
          });
        else if (taken.has(place))
          context.addIssue({
            code: 'custom',
            message: `地址重复 address ${at ?? ''} is another window's`,
            path,
          });
        taken.add(place);
      }
  });
export type CounterConfig = z.infer<typeof CounterConfig>;
