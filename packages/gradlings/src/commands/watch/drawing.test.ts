import { expect, test } from 'vitest';
import { openDrawing, openRoll } from './drawing.ts';

const output = () => {
  const written: string[] = [];
  return { written, write: (text: string) => void written.push(text) };
};
const escape = '\u001B[';

test('a screen is drawn from the top left, and what was there before it is cleared', () => {
  const { written, write } = output();
  openDrawing({ write }).draw(['one', 'two']);
  const frame = written.at(-1) ?? '';
  expect(frame).toContain(`${escape}Hone${escape}K\r\ntwo${escape}K${escape}J`);
  expect(frame).not.toMatch(/\n$/);
});

test('the terminal is taken once and given back once, cursor and page', () => {
  const { written, write } = output();
  const drawing = openDrawing({ write });
  drawing.open();
  drawing.close();
  drawing.close();
  expect(written).toEqual([`${escape}?1049h${escape}?25l`, `${escape}?25h${escape}?1049l`]);
});

test('after it is given back nothing is drawn, until it is taken again', () => {
  const { written, write } = output();
  const drawing = openDrawing({ write });
  drawing.close();
  const before = written.length;
  drawing.draw(['late']);
  expect(written).toHaveLength(before);
  drawing.open();
  drawing.draw(['again']);
  expect(written.at(-1)).toContain('again');
});

test('where nothing can be drawn over, what changed is written below, and nothing twice', () => {
  const { written, write } = output();
  const roll = openRoll({ write });
  roll.draw(['one']);
  roll.draw(['one']);
  roll.draw(['two']);
  roll.draw(['two', 'three']);
  roll.close();
  expect(written).toEqual(['one\n\n', 'two\n\n', 'three\n\n']);
});
