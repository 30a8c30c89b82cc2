/** An ID card reader (身份证阅读器): says whose card lies on it, once for as long as it lies there. */
import type { ReaderCondition } from '../conditions.ts';
import type { Watched } from './health.ts';

/** GB/T 2261.1: 0 未知, 1 男, 2 女, 9 未说明. */
export type SexCode = '0' | '1' | '2' | '9';

interface OnEveryCard {
  /** 证件号码, upper case, as printed. */
  readonly number: string;
  readonly sex: SexCode;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly validFrom: string;
  /** null = 长期. */
  readonly validTo: string | null;
}

/** The text of a card; photo and fingerprint were dropped before anybody could see them. */
export type IdCard =
  /** 居民身份证 (GA/T 490). `nation`: GB/T 3304, 01 … 98; null where the card leaves it blank. */
  | (OnEveryCard & {
      readonly kind: 'citizen';
      readonly name: string;
      readonly nation: string | null;
      readonly address: string;
      readonly authority: string;
    })
  /** 港澳台居民居住证 (2018). */
  | (OnEveryCard & {
      readonly kind: 'hmtResident';
      readonly name: string;
      readonly address: string;
      readonly authority: string;
      readonly passNumber: string;
      readonly issueCount: number;
    })
  /** 外国人永久居留身份证, the layouts of 2017 and of 2023. `nationality`: three letters (2017) or digits (2023). */
  | (OnEveryCard & {
      readonly kind: 'foreign2017' | 'foreign2023';
      readonly chineseName: string;
      readonly latinName: string;
      readonly nationality: string;
    });

export type CardEvent =
  /** Told once; the same card lying there is not told again. */
  | { readonly kind: 'card'; readonly card: IdCard }
  /** The reader is empty again. */
  | { readonly kind: 'removed' }
  /** Something lies there that says nothing: a phone or bank card, two cards at once, or taken away too soon. */
  | {
      readonly kind: 'unreadable';
      readonly why: 'NotAnIdCard' | 'MoreThanOne' | 'TakenTooSoon' | 'ReadFailed';
    };

export interface CardReaderPort extends Watched<ReaderCondition> {
  onCard(listener: (event: CardEvent) => void): () => void;
}
