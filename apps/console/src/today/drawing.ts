/** Drawing with the chart library (绘图): only the parts that are used, as SVG, in the colours of the house. */
import type { HourFigures } from '@yichuang/domain/oversight/day-figures';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as have } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

have([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Minutes: waits below it look as short as they are. */
const LOW_WAIT = 10;

export interface HourWords {
  readonly taken: string;
  readonly finished: string;
  readonly meanWait: string;
  readonly minutes: (n: number) => string;
  readonly hour: (hour: number) => string;
}

/** On a sheet, or on the deep ground of the wall. */
export type Ground = 'sheet' | 'wall';

const COLOURS = {
  sheet: { ink: 'ink', line: 'line', taken: 'harbour', finished: 'leaf', wait: 'orange' },
  wall: { ink: 'ice', line: 'muted', taken: 'ice', finished: 'mint', wait: 'amber' },
} as const satisfies Record<Ground, unknown>;

export interface Drawing {
  show(hours: readonly HourFigures[], words: HourWords): void;
  dispose(): void;
}

export function draw(place: HTMLElement, ground: Ground): Drawing {
  const chart = init(place, null, { renderer: 'svg' });
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(place);
  const colour = (part: keyof (typeof COLOURS)[Ground]): string =>
    getComputedStyle(place).getPropertyValue(`--color-${COLOURS[ground][part]}`).trim();
  return {
    show(hours, words) {
      const text = {
        color: colour('ink'),
        fontFamily: getComputedStyle(place).fontFamily,
        fontSize: ground === 'wall' ? 17 : 14,
      };
      const bar = (name: string, data: readonly number[], color: string) => ({
        type: 'bar' as const,
        name,
        data: [...data],
        itemStyle: { color, borderRadius: [3, 3, 0, 0] },
      });
      chart.setOption({
        animation: false,
        textStyle: text,
        legend: { top: 0, textStyle: text },
        tooltip: { trigger: 'axis', textStyle: { fontSize: 14 } },
        grid: { left: 44, right: 56, top: 44, bottom: 28 },
        xAxis: {
          type: 'category',
          data: hours.map(({ hour }) => words.hour(hour)),
          axisLabel: text,
        },
        yAxis: [
          {
            type: 'value',
            minInterval: 1,
            axisLabel: text,
            splitLine: { lineStyle: { color: colour('line') } },
          },
          {
            type: 'value',
            min: 0,
            max: ({ max }: { readonly max: number }) => Math.max(LOW_WAIT, max),
            minInterval: 1,
            axisLabel: { ...text, formatter: (n: number) => words.minutes(n) },
            splitLine: { show: false },
          },
        ],
        series: [
          bar(
            words.taken,
            hours.map(({ taken }) => taken),
            colour('taken'),
          ),
          bar(
            words.finished,
            hours.map(({ finished }) => finished),
            colour('finished'),
          ),
          {
            type: 'line',
            name: words.meanWait,
            yAxisIndex: 1,
            data: hours.map(({ meanWait }) => (meanWait === null ? null : Math.round(meanWait / 60))),
            symbol: 'diamond',
            symbolSize: 9,
            lineStyle: { color: colour('wait'), width: 3, type: 'dashed' },
            itemStyle: { color: colour('wait') },
          },
        ],
      });
    },
    dispose() {
      watcher.disconnect();
      chart.dispose();
    },
  };
}
