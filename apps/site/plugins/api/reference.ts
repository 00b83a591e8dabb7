/** The reference of the engine as data: what its pages are made of. */

/** A module from which to import, or the class Tensor: a page. */
export interface Page {
  /** In the page's address: `functional`. */
  readonly id: string;
  /** `@gradlings/autograd/functional`. */
  readonly title: string;
  readonly about: string;
  readonly entries: readonly Entry[];
}

/** One exported name. */
export interface Entry extends Described {
  readonly name: string;
  /** Of a class: what its instances have. Of a namespace: what it holds. */
  readonly members: readonly Member[];
  /** Of an operation: its row in the table of derivatives. */
  readonly derivative?: string;
}

export interface Member extends Described {
  readonly name: string;
}

interface Described {
  /** One for each way to call it, or how the type is declared. */
  readonly signatures: readonly string[];
  /** What it is; code between backticks, or in lines with four spaces before them. */
  readonly text: string;
  /** Shapes, Throws, Source: what the documentation says under a label. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}
