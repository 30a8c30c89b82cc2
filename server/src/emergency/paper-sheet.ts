/** 排队登记表 as a sheet to fill in (补录表): its columns, other titles for them, and the empty one with its examples. */
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import type { Rules } from '@yichuang/domain/hall/settings';
import { PAPER_DAYS } from '@yichuang/domain/hall/paper';
import type { LocalDate } from '@yichuang/domain/ids';
import type { SheetForm } from '../sheets/form.ts';
import type { SheetTemplate } from '../sheets/write-template.ts';

const COLUMNS = ['号码', '事项', '取号时间', '结果', '窗口', '叫号时间', '办完时间', '日期'] as const;
export type PaperColumn = (typeof COLUMNS)[number];

export const PAPER_SHEET: SheetForm<PaperColumn> = {
  columns: COLUMNS,
  needed: ['号码', '事项', '取号时间', '结果'],
  otherTitles: {
    纸质号: '号码',
    号票: '号码',
    区和事项: '事项',
    办理事项: '事项',
    取号: '取号时间',
    叫号: '叫号时间',
    办完: '办完时间',
    办结时间: '办完时间',
    窗口号: '窗口',
    办理窗口: '窗口',
    情况: '结果',
  },
  rowIs: '纸质号',
};

export const HOWS = { 办完: 'finished', 未到: 'noShow', 离开: 'left' } as const;

export interface PaperTemplateKnowledge {
  readonly services: readonly Service[];
  readonly rules: Rules;
  readonly date: LocalDate;
}

export function paperTemplate({ services, rules, date }: PaperTemplateKnowledge): SheetTemplate {
  const known = new Set(rules.services.map(({ serviceId }) => serviceId));
  const names = services.filter((one) => takesNumber(one) && known.has(one.serviceId)).map(({ zh }) => zh);
  const counters = rules.counters.map(({ number }) => String(number));
  const [service = '', another = service] = names;
  const [counter = '1'] = counters;
  const about: Readonly<Record<PaperColumn, Pick<SheetTemplate['columns'][number], 'examples' | 'choices'>>> =
    {
      号码: { examples: ['E001', 'E002', 'E003'], choices: [] },
      事项: { examples: [service, another, service], choices: [...new Set(names)] },
      取号时间: { examples: ['09:05', '09:06', '09:07'], choices: [] },
      结果: { examples: ['办完', '未到', '离开'], choices: Object.keys(HOWS) },
      窗口: { examples: [counter, counter, ''], choices: counters },
      叫号时间: { examples: ['09:10', '09:25', ''], choices: [] },
      办完时间: { examples: ['09:25', '', ''], choices: [] },
      日期: { examples: [date, date, date], choices: [] },
    };
  return {
    name: '排队登记表',
    columns: COLUMNS.map((title) => ({
      title,
      needed: PAPER_SHEET.needed.includes(title),
      ...about[title],
    })),
    notes: [
      '每行一个纸质号，照排队登记表填；示例三行请删去。',
      '号码：E001 到 E200，写 7 或 E007 都认；同一天一个号只能一行。',
      '事项：从下拉里选，或写名称、编码；几件事用顿号隔开；不知道哪件事就写区名。',
      '时间：写 09:05 或 905；要在那一天的办公时间里，先取号、再叫号、后办完。',
      '结果：办完（要有窗口、叫号时间、办完时间）、未到（叫了没来，要有窗口、叫号时间）、离开（没叫到就走了）。',
      '同一窗口的时间不能重叠。',
      `日期：可以不填，就算在页面上选的那一天；最多补录 ${PAPER_DAYS} 天内的，一张表只放一天。`,
      '不要写姓名、证件号码、电话；多出来的列不读。',
    ],
  };
}
