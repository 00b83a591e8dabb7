import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lines and columns count from 1. */
export interface RunProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const showRunProblem = StateEffect.define<RunProblem | undefined>();

/** Underlines where the last run went wrong. Apart from the red lines of TypeScript, which come and go as one types. */
export const runProblem = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, state }) {
    const shown = effects.findLast((effect) => effect.is(showRunProblem));
    if (!shown) return marks.map(changes);
    return shown.value ? underline(state.doc, shown.value) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underline(doc: Text, { line, column, message }: RunProblem): DecorationSet {
  const { from: start, to: end } = doc.line(Math.min(line, doc.lines));
  const from = Math.min(start + column - 1, end);
  const word = /^[\w$]+/.exec(doc.sliceString(from, end))?.[0].length ?? 1;
  const to = Math.min(from + word, end);
  const mark = Decoration.mark({ class: 'run-problem', attributes: { title: message } });
  const wholeLine = Decoration.line({ class: 'run-problem-line' }).range(start);
  return Decoration.set(from < to ? [wholeLine, mark.range(from, to)] : [wholeLine]);
}
