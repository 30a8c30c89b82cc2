/** What changed between two versions, a sentence a change (改了什么). */
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { TreeChange } from '@yichuang/domain/guidance/tree-difference';
import { effectWords } from '@yichuang/ui/effect-words';
import { countWords } from '@yichuang/ui/questions-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { NameOf } from './names.ts';

export function useDifferenceWords(nameOf: NameOf): (changes: readonly TreeChange[]) => readonly string[] {
  const { t } = useText('guidanceDesk');
  const { t: g } = useText('guidance');
  const paper = (need: MaterialNeed): string => [nameOf(need.materialId), ...countWords(g, need)].join(' ');

  const words = (change: TreeChange): string => {
    switch (change.kind) {
      case 'materialAdded':
      case 'materialRemoved':
        return t(`changes.${change.kind}`, { paper: paper(change.need) });
      case 'materialChanged':
        return t('changes.materialChanged', { from: paper(change.from), paper: paper(change.need) });
      case 'questionAdded':
      case 'questionRemoved':
        return t(`changes.${change.kind}`, { question: change.question.text });
      case 'questionChanged':
        return t(`changes.${change.what}`, {
          question: change.question.text,
          from: change.from,
          to: change.what === 'kind' ? t(`question.${change.question.kind}`) : change.to,
        });
      case 'firstQuestion':
        return t('changes.firstQuestion', { to: change.to ?? t('changes.noQuestion') });
      case 'optionAdded':
      case 'optionRemoved':
        return t(`changes.${change.kind}`, { question: change.question.text, option: change.option.label });
      case 'optionRenamed':
        return t('changes.optionRenamed', {
          question: change.question.text,
          from: change.from,
          option: change.option.label,
        });
      case 'optionLeads':
        return change.to === null
          ? t('changes.optionEnds', { option: change.option.label })
          : t('changes.optionLeads', { option: change.option.label, to: change.to });
      case 'effectAdded':
      case 'effectRemoved':
        return t(`changes.${change.kind}`, {
          option: change.option.label,
          effect: effectWords(g, change.effect, nameOf),
        });
      case 'effectChanged':
        return t('changes.effectChanged', {
          option: change.option.label,
          from: effectWords(g, change.from, nameOf),
          effect: effectWords(g, change.effect, nameOf),
        });
      case 'orderChanged':
        return change.question === null
          ? t('changes.orderOfQuestions')
          : t('changes.orderChanged', { question: change.question.text });
    }
  };
  return (changes) => changes.map(words);
}
