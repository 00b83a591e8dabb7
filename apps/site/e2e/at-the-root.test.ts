/** The site built for the root of a server; everything else is tested under a path. */
import { expect, inject } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { test } from './test.ts';
import { visit } from './visit.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test.override('options', { baseURL: inject('siteAtRoot') });

test('at the root of a server, links, grading, search and keeping offline work too', async ({
  page,
}) => {
  await visit(page, '');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Exercises' })
    .click();
  await page.getByRole('link', { name: firstGrad.title }).click();
  await page.waitForURL(`${inject('siteAtRoot')}exercises/${firstGrad.id}/`);
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
  await visit(page, 'search/?q=kink');
  await page.locator('main article').first().waitFor();
  await visit(page, 'using-this-site/');
  await page.getByRole('button', { name: /^Keep offline/ }).click();
  await page.getByText('Kept. Every page').waitFor({ timeout: 60_000 });
});
