/** What an answer changes, in words (加:房产证 复印件 1 份), for the handbook and the editor alike. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import { countWords, type GuidanceText } from './questions-words.ts';

/** `nameOf` names papers, items, bundles and special procedures by their ids. */
export function effectWords(t: GuidanceText, effect: Effect, nameOf: (id: string) => string): string {
  switch (effect.op) {
    case 'addMaterial': {
      const { material } = effect;
      const paper = [nameOf(material.materialId), ...countWords(t, material)].join(' ');
      return t('sheet.add', { paper });
    }
    case 'removeMaterial':
      return t('sheet.remove', { paper: nameOf(effect.materialId) });
    case 'routeItem':
      return t('sheet.route', { item: nameOf(effect.itemId) });
    case 'suggestItem':
      return t('sheet.suggest', { name: nameOf(effect.itemId) });
    case 'suggestBundle':
      return t('sheet.suggest', { name: nameOf(effect.bundleId) });
    case 'setLimit':
      return t('sheet.limit', { text: effect.promised.text });
    case 'addSpecialProcedure':
      return t('sheet.special', { name: effect.procedure.name });
    case 'removeSpecialProcedure':
      return t('sheet.specialGone', { name: nameOf(effect.code) });
    case 'assist':
      return t('sheet.assist', { kind: effect.kind });
    case 'note':
      return t('sheet.note', { text: effect.text });
    case 'stop':
      return t('sheet.stop', { reason: effect.reason });
  }
}
