/** The guide's `t` as functions take it that make sentences (措辞). */
import type { useText } from '@yichuang/ui/text/use-text';

export type GuideText = ReturnType<typeof useText<'guide'>>['t'];
