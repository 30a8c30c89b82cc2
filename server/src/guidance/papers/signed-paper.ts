/** Lists of an item for signature (签字清单): 情形清单, 材料清单, 审查要点, 流程, as titles, facts and one table each. */
import type { Item, MaterialNeed } from '@yichuang/domain/catalogue/matters';
import { checklistOf } from '@yichuang/domain/guidance/checklist';
import { situationsOf } from '@yichuang/domain/guidance/situations';
import type { Tree } from '@yichuang/domain/guidance/tree';
import type { LocalDate } from '@yichuang/domain/ids';
import type { ReviewPoint } from '@yichuang/protocol/guidance';

export const PAPER_KINDS = ['situations', 'materials', 'points', 'process'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface SignedPaper {
  readonly title: string;
  /** 名称:值, above the table */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines to be filled in by hand. */
  readonly signatures: readonly string[];
}

export interface PaperAbout {
  readonly kind: PaperKind;
  readonly item: Item;
  readonly department: string;
  readonly approval: string;
  readonly tree: Tree | null;
  /** 草稿, 在用 …: how the version stands */
  readonly standing: string;
  readonly points: readonly ReviewPoint[];
  readonly nameOf: (id: string) => string;
  readonly today: LocalDate;
}

const TITLES: Readonly<Record<PaperKind, string>> = {
  situations: '情形清单',
  materials: '材料清单',
  points: '审查要点',
  process: '办理流程',
};
/** A department that has no points yet writes them by hand. */
const BLANK_ROWS = 8;
const SIGNATURES = ['编制人：', '部门审核：', '日期：'];

export function signedPaper(about: PaperAbout): SignedPaper {
  const { kind, item, department, tree, today } = about;
  return {
    title: `${item.name}${TITLES[kind]}`,
    facts: [
      ['事项编码', item.code.handling],
      ['实施机关', department],
      ['版本', tree === null ? '—' : `第 ${tree.version} 版（${about.standing}）`],
      ['导出日期', today],
    ],
    ...tableOf(about),
    signatures: SIGNATURES,
  };
}

function tableOf(about: PaperAbout): Pick<SignedPaper, 'columns' | 'rows'> {
  const { kind, item, tree, points, nameOf } = about;
  switch (kind) {
    case 'situations':
      return {
        columns: ['序号', '情形', '申请材料', '承诺时限', '结论'],
        rows: situationRows(about),
      };
    case 'materials':
      return {
        columns: ['序号', '材料名称', '原件', '复印件', '核验原件', '要求', '可容缺', '电子证照可免', '说明'],
        rows: materialRows(tree?.body.materials ?? item.materials, tree, nameOf),
      };
    case 'points':
      return {
        columns: ['序号', '审查内容', '合格标准', '依据'],
        rows:
          points.length === 0
            ? Array.from({ length: BLANK_ROWS }, (_, place) => [`${place + 1}`, '', '', ''])
            : points.map(({ subject, requirement, basis }, place) => [
                `${place + 1}`,
                subject,
                requirement,
                basis,
              ]),
      };
    case 'process':
      return { columns: ['序号', '环节', '办理人', '时限', '说明'], rows: processRows(about) };
  }
}

/** How wide each column is, as shares of the page: by its longest words, so that a number takes little and names much. */
export function columnShares({ columns, rows }: Pick<SignedPaper, 'columns' | 'rows'>): readonly number[] {
  const weights = columns.map((title, place) => {
    const longest = Math.max(title.length, ...rows.map((row) => row[place]?.length ?? 0));
    return Math.max(LEAST_SIGNS, Math.min(MOST_SIGNS, longest));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

const LEAST_SIGNS = 5;
const MOST_SIGNS = 32;

function situationRows({ item, tree, nameOf }: PaperAbout): string[][] {
  const ways = tree === null ? [[]] : situationsOf(tree.body);
  return (ways.length === 0 ? [[]] : ways).map((chosen, place) => {
    const { answers, materials, promised, outcome } = checklistOf(item, tree, chosen);
    const situation = answers
      .map(({ question, options }) => `${question.text}${options.map(({ label }) => label).join('、')}`)
      .join('；');
    const end =
      outcome.kind === 'routed'
        ? `转“${nameOf(outcome.itemId)}”`
        : outcome.kind === 'stopped'
          ? `不能办理：${outcome.reason}`
          : '可以办理';
    const papers = materials.map((need) => `${nameOf(need.materialId)}（${countsOf(need)}）`).join('；');
    return [
      `${place + 1}`,
      situation === '' ? '通用' : situation,
      outcome.kind === 'complete' ? papers || '无' : '—',
      outcome.kind === 'complete' ? promised.text : '—',
      end,
    ];
  });
}

/** What everybody brings, then what some answer asks for, with that answer. */
function materialRows(
  base: readonly MaterialNeed[],
  tree: Tree | null,
  nameOf: (id: string) => string,
): string[][] {
  const added = (tree?.body.nodes ?? []).flatMap(({ text, options }) =>
    options.flatMap(({ label, effects }) =>
      effects.flatMap((effect) =>
        effect.op === 'addMaterial' ? [{ need: effect.material, when: `${text}${label}` }] : [],
      ),
    ),
  );
  const all = [...base.map((need) => ({ need, when: '' })), ...added];
  return all.map(({ need, when }, place) => [
    `${place + 1}`,
    nameOf(need.materialId),
    `${need.originals}`,
    `${need.copies}`,
    need.verifyOriginal ? '是' : '否',
    when === '' ? NECESSITY[need.necessity] : `情形：${when}`,
    need.deferrable ? '是' : '否',
    need.eCertShareable ? '是' : '否',
    need.note ?? '',
  ]);
}

const NECESSITY: Readonly<Record<MaterialNeed['necessity'], string>> = {
  required: '必要',
  conditional: '符合才要',
  optional: '非必要',
};

function processRows({ item, department, approval }: PaperAbout): string[][] {
  const atOnce = item.caseType === '即办件';
  const steps: readonly (readonly [step: string, who: string, limit: string, remark: string])[] = [
    ['申请', '申请人', '—', '按材料清单准备材料；可先在取号机、手机上看自己的情形'],
    ['受理', '综合窗口', '当场', '材料齐全、符合形式即受理；不齐的一次告知全部补正内容'],
    ...(atOnce ? [] : ([['审查', approval, '承诺时限内', '按审查要点逐条核对']] as const)),
    ...item.specialProcedures.map(
      ({ name, maxDays, countsInLimit }) =>
        [
          name,
          department,
          maxDays === null ? '据实' : `最多 ${maxDays} 天`,
          countsInLimit ? '计入办理时限' : '不计入办理时限，另行告知',
        ] as const,
    ),
    ['决定', atOnce ? '综合窗口' : approval, item.promisedLimit.text, '不予批准的说明理由'],
    ['送达', '出证窗口', '—', `${item.result.name}；窗口领取或邮寄`],
  ];
  return steps.map((step, place) => [`${place + 1}`, ...step]);
}

function countsOf({ originals, copies, verifyOriginal }: MaterialNeed): string {
  return [
    ...(originals > 0 ? [`原件${originals}`] : []),
    ...(copies > 0 ? [`复印件${copies}`] : []),
    ...(verifyOriginal ? ['核验原件'] : []),
  ].join('、');
}
