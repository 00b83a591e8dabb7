/** Whom the table asks. */
import { jaxJs, jaxJsCompiled } from './jax-js.ts';
import { jsPytorch } from './js-pytorch.ts';
import type { Library } from './library.ts';
import { ours } from './ours.ts';
import { tfjs } from './tfjs.ts';

export const libraries: { readonly [name: string]: () => Promise<Library> } = {
  gradlings: ours,
  tfjs,
  'jax-js': jaxJs,
  'jax-js-jit': jaxJsCompiled,
  'js-pytorch': jsPytorch,
};
