/** On an exercise's page the runner starts to load beside the page's own code, not after it. */
import siteConfig from '@generated/docusaurus.config';

if (typeof window !== 'undefined') {
  const place = window.location.pathname.slice(siteConfig.baseUrl.length);
  if (/^exercises\/[^/]+\/$/.test(place)) void import('./grade.ts').then(({ warmUp }) => warmUp());
}
