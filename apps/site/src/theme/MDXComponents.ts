import MDXComponents from '@theme-original/MDXComponents';
import { lesson } from '../lesson/mdx.ts';
import { teach } from '../teach/mdx.ts';

/** Docusaurus' own components, and those of the course. */
export default { ...MDXComponents, ...lesson, ...teach };
