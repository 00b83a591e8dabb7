/** KaTeX's style sheet and woff2 fonts, in a folder to serve: the bundler would inline the fonts. */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

/** Writes the folder and returns its path. */
export function katexStyles(siteDir: string = process.cwd()): string {
  const dist = path.dirname(createRequire(path.join(siteDir, 'package.json')).resolve('katex'));
  const root = path.join(siteDir, '.docusaurus', 'katex-static');
  const target = path.join(root, 'katex');
  fs.mkdirSync(path.join(target, 'fonts'), { recursive: true });
  const css = fs
    .readFileSync(path.join(dist, 'katex.min.css'), 'utf8')
    .replace(/,url\(fonts\/[^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '');
  fs.writeFileSync(path.join(target, 'katex.min.css'), css);
  for (const font of fs.readdirSync(path.join(dist, 'fonts')))
    if (font.endsWith('.woff2'))
      fs.copyFileSync(path.join(dist, 'fonts', font), path.join(target, 'fonts', font));
  return path.relative(siteDir, root);
}
