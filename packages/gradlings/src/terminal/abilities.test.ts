import { expect, test } from 'vitest';
import { abilitiesOf } from './abilities.ts';

const tty = { isTTY: true, columns: 120, rows: 40 };
const utf8 = { LANG: 'en_GB.UTF-8' };
const of = (env: Record<string, string>, output: object = tty, platform = 'linux') =>
  abilitiesOf(output, { isTTY: true }, env, platform);

test('a terminal with a UTF-8 locale has everything', () => {
  expect(of(utf8)).toEqual({
    color: true,
    unicode: true,
    cursor: true,
    interactive: true,
    columns: 120,
    rows: 40,
  });
});

test('a pipe has no colour, no cursor, nobody at it, and 80 columns', () => {
  expect(of(utf8, {})).toEqual({
    color: false,
    unicode: true,
    cursor: false,
    interactive: false,
    columns: 80,
    rows: 24,
  });
});

test('a terminal whose keys cannot be read is not interactive', () => {
  expect(abilitiesOf(tty, { isTTY: false }, utf8, 'linux').interactive).toBe(false);
});

test.each([
  ['NO_COLOR turns colour off', { NO_COLOR: '1' }, tty, false],
  ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, tty, true],
  ['FORCE_COLOR turns it on in a pipe', { FORCE_COLOR: '1' }, {}, true],
  ['FORCE_COLOR=0 turns it off', { FORCE_COLOR: '0' }, tty, false],
  ['NO_COLOR wins over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, tty, false],
  ['TERM=dumb has none', { TERM: 'dumb' }, tty, false],
])('%s', (_, env, output, color) => {
  expect(of({ ...utf8, ...env }, output).color).toBe(color);
});

test('TERM=dumb cannot be drawn over', () => {
  expect(of({ TERM: 'dumb' })).toMatchObject({ cursor: false, interactive: true });
});

test.each([
  [{ LANG: 'de_DE.utf8' }, 'linux', true],
  [{ LANG: 'C' }, 'linux', false],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'linux', false],
  [{ LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', false],
  [{ WT_SESSION: 'x' }, 'win32', true],
  [{ TERM_PROGRAM: 'vscode' }, 'win32', true],
])('%j on %s: UTF-8 is %s', (env, platform, unicode) => {
  expect(of(env, tty, platform).unicode).toBe(unicode);
});
