/** What goes into a workbook and comes out of it: an item's tree and review points under its code. */
import type { Material } from '@yichuang/domain/catalogue/matters';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { ServiceId } from '@yichuang/domain/ids';
import type { ReviewPoint, SheetProblem } from '@yichuang/protocol/guidance';

export interface BookItem {
  readonly itemId: ServiceId;
  /** 33 digits, the key of every row */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly body: TreeBody;
  readonly points: readonly ReviewPoint[];
}

export interface Book {
  readonly items: readonly BookItem[];
  readonly materials: readonly Pick<Material, 'id' | 'name'>[];
  /** items and bundles that an answer may name */
  readonly names: Readonly<Record<string, string>>;
}

/** What a reader must know to understand a workbook. */
export interface BookKnowledge {
  readonly items: readonly {
    readonly itemId: ServiceId;
    /** 33 digits, and the 31 of which they are made */
    readonly handling: string;
    readonly implementation: string;
  }[];
  readonly materials: readonly Pick<Material, 'id' | 'name'>[];
  readonly bundleIds: readonly string[];
}

export interface BookReading {
  readonly problems: SheetProblem[];
  /** Empty when there are problems. */
  readonly items: readonly {
    readonly itemId: ServiceId;
    /** of the sheet of items, to name it in a complaint */
    readonly row: number;
    readonly body: TreeBody;
    /** null: the sheet says nothing about this item's points */
    readonly points: readonly ReviewPoint[] | null;
  }[];
}
