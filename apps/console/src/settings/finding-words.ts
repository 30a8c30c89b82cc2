/** A finding in words: what is wrong and what to do. */
import type { Finding } from '@yichuang/domain/catalogue/own-finding';
import type { useText } from '@yichuang/ui/text/use-text';

export type SettingsText = ReturnType<typeof useText<'settings'>>['t'];

export function findingWords(t: SettingsText, { code, values }: Pick<Finding, 'code' | 'values'>): string {
  // Every code has words; which values each wants is said where it is found.
  return (t as (key: string, values: object) => string)(`finding.${code}`, values);
}
