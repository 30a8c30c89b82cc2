/** The part of pdfmake 0.3 that the papers use. Its own types bring the whole browser into the hub's. */
declare module 'pdfmake' {
  export type Margin = readonly [left: number, top: number, right: number, bottom: number];

  export interface Style {
    readonly font?: string;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly background?: string;
    readonly lineHeight?: number;
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    readonly characterSpacing?: number;
    readonly leadingIndent?: number;
    readonly margin?: Margin;
    readonly preserveLeadingSpaces?: boolean;
    readonly preserveTrailingSpaces?: boolean;
    readonly noWrap?: boolean;
    readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  }

  export interface Inline extends Style {
    readonly text: string;
  }

  interface Placed extends Style {
    readonly width?: number | '*' | 'auto';
    readonly unbreakable?: boolean;
    readonly pageBreak?: 'before';
    readonly colSpan?: number;
    readonly rowSpan?: number;
    readonly border?: readonly [boolean, boolean, boolean, boolean];
    readonly absolutePosition?: { readonly x: number; readonly y: number };
  }

  export interface TableLayout {
    readonly hLineWidth?: (row: number) => number;
    readonly vLineWidth?: (column: number) => number;
    readonly hLineColor?: string;
    readonly vLineColor?: string;
    readonly paddingLeft?: (column: number) => number;
    readonly paddingRight?: (column: number) => number;
    readonly paddingTop?: (row: number) => number;
    readonly paddingBottom?: (row: number) => number;
  }

  export type Content = Placed &
    (
      | { readonly text: string | readonly Inline[] }
      | { readonly stack: readonly Content[] }
      | { readonly columns: readonly Content[]; readonly columnGap?: number }
      | {
          readonly table: {
            readonly body: readonly (readonly (Content | Record<string, never>)[])[];
            readonly widths: readonly (number | '*' | 'auto')[];
            readonly heights?: number | readonly (number | 'auto')[];
            readonly headerRows?: number;
            readonly keepWithHeaderRows?: number;
            readonly dontBreakRows?: boolean;
          };
          readonly layout?: TableLayout | 'noBorders';
        }
      | { readonly qr: string; readonly fit: number; readonly eccLevel?: 'L' | 'M' | 'Q' | 'H' }
      | { readonly canvas: readonly CanvasLine[] }
    );

  interface CanvasLine {
    readonly type: 'line';
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth: number;
    readonly lineColor?: string;
    readonly dash?: { readonly length: number };
  }

  export interface DocumentDefinition {
    readonly pageSize: 'A4';
    readonly pageMargins: Margin;
    readonly language: string;
    readonly info: {
      readonly title: string;
      readonly author: string;
      readonly creator: string;
      readonly producer: string;
      readonly creationDate: Date;
    };
    readonly displayTitle: boolean;
    readonly defaultStyle: Style;
    readonly watermark?: {
      readonly text: string;
      readonly font: string;
      readonly color: string;
      readonly opacity: number;
      readonly bold?: boolean;
      readonly fontSize?: number;
      readonly angle?: number;
    };
    readonly header: (page: number, pages: number) => Content;
    readonly footer: (page: number, pages: number) => Content;
    readonly content: readonly Content[];
  }

  /** A file's path, or a path and the name of the face in a collection. */
  type Source = string | [string, string];

  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, { readonly normal: Source; readonly bold: Source }>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
  }

  const pdfmake: Pdfmake;
  export default pdfmake;
}
