/** The table of derivatives as data: what its page is made of. */

/** A part of the table: operations of one subject, in reading order. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What the table says of one operation. */
export interface Row {
  /** In the page's address: `max-dim`. */
  readonly id: string;
  readonly name: string;
  /** PyTorch's name, and the page of its documentation. */
  readonly torch: string;
  readonly torchPage: string;
  readonly summary: string;
  readonly formula: string;
  /** What each input gets, of those that get something. */
  readonly derivatives: readonly { readonly input: string; readonly formula: string }[];
  /** The operations that it puts together; `id` where they have a row. */
  readonly madeOf: readonly { readonly name: string; readonly id?: string }[];
  /** Its file below `packages/autograd/src`. */
  readonly file: string;
}
