import type { Config } from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';
import { katexStyles } from './plugins/katex-styles.ts';
import { mathPlugins } from './plugins/math.ts';
import { prismThemes } from './src/prism-themes.ts';

const baseUrl = process.env['BASE_URL'] ?? '/gradlings/';
const siteUrl = process.env['SITE_URL'];
/** Where the sources can be read: the table of derivatives links to them. */
const repository = process.env['REPOSITORY_URL'];

const config: Config = {
  title: 'gradlings',
  tagline: 'Learn partial derivatives by writing them',
  favicon: 'img/favicon.svg',
  url: siteUrl ?? 'http://localhost:3000',
  baseUrl,
  trailingSlash: true,
  future: { v4: true, faster: true },
  ...(repository && { customFields: { repository } }),
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  stylesheets: [`${baseUrl}katex/katex.min.css`],
  staticDirectories: ['static', katexStyles()],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          ...mathPlugins,
        },
        blog: false,
        pages: { ...mathPlugins },
        // A sitemap needs the real address.
        sitemap: siteUrl ? {} : false,
        theme: { customCss: ['./src/css/tokens.css', './src/css/site.css'] },
      } satisfies Preset.Options,
    ],
  ],
  clientModules: ['./src/run/start-early.ts'],
  plugins: [
    './plugins/engine-source.ts',
    './plugins/exercises/index.ts',
    './plugins/derivatives/index.ts',
    './plugins/api/index.ts',
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        indexBlog: false,
        indexPages: true,
        docsRouteBasePath: 'lessons',
        highlightSearchTermsOnTargetPage: true,
        explicitSearchResultPath: true,
        // What is not of the page itself.
        ignoreCssSelectors: ['noscript', '.pagination-nav'],
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'gradlings',
      logo: { alt: '', src: 'img/logo.svg', width: 28, height: 28 },
      items: [
        { type: 'docSidebar', sidebarId: 'course', label: 'Lessons', position: 'left' },
        { to: '/exercises/', label: 'Exercises', position: 'left' },
        { to: '/derivatives/', label: 'Derivatives', position: 'left' },
        { to: '/api/', label: 'Reference', position: 'left' },
        { to: '/using-this-site', label: 'Using this site', position: 'right' },
      ],
    },
    docs: { sidebar: { hideable: true } },
    prism: { ...prismThemes, additionalLanguages: ['bash'] },
  } satisfies Preset.ThemeConfig,
};

export default config;
