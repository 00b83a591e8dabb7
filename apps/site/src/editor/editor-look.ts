import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { variables } from '../variables.ts';

/** Colours and metrics from css/tokens.css and exercise.css, so that the code on the page before the editor has loaded looks the same. */
export const editorLook = (): Extension => [
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--code-keyword)' },
      { tag: [tags.string, tags.regexp], color: 'var(--code-string)' },
      { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
      { tag: [tags.typeName, tags.className], color: 'var(--code-type)' },
      {
        tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
        color: 'var(--code-function)',
      },
    ]),
  ),
  EditorView.theme({
    '&': { color: 'var(--code-ink)', backgroundColor: 'var(--code-paper)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { font: 'inherit', lineHeight: 'inherit' },
    '.cm-content': { padding: 'var(--code-pad) 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 0.75rem' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
    '.cm-gutters': {
      color: 'var(--code-comment)',
      backgroundColor: 'var(--code-paper)',
      border: 'none',
    },
    '.cm-gutter.cm-lineNumbers': { minWidth: 'var(--code-gutter)' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
    '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--code-active)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
      { backgroundColor: 'var(--code-selection)' },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
      backgroundColor: 'transparent',
      outline: '1px solid var(--ink-soft)',
    },
    '.cm-tooltip': {
      color: 'var(--ink)',
      backgroundColor: 'var(--surface)',
      border: '1px solid var(--line)',
      borderRadius: '6px',
    },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      color: 'var(--surface)',
      backgroundColor: 'var(--accent)',
    },
    '.cm-type': { maxWidth: '60ch', padding: '0.4rem 0.6rem', whiteSpace: 'pre-wrap' },
    '.cm-type code': { background: 'none', padding: 0 },
    '.cm-type p': { margin: '0.4rem 0 0', fontFamily: 'var(--text-sans)' },
    '.cm-diagnosticText': { fontFamily: 'var(--text-sans)', whiteSpace: 'pre-wrap' },
  }),
  colourVariables,
];

const marks = new Map(
  variables.map((name) => [name as string, Decoration.mark({ class: `var-${name}` })]),
);

/** x is blue here too. */
const colourVariables = ViewPlugin.define<{ marks: DecorationSet; update(u: ViewUpdate): void }>(
  (view) => ({
    marks: variableMarks(view),
    update(update) {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.startState) !== syntaxTree(update.state)
      )
        this.marks = variableMarks(update.view);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);

function variableMarks(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end }) => {
        if (end - start !== 1 || !/^(Variable|Property)Definition$|^VariableName$/.test(name))
          return;
        const mark = marks.get(view.state.sliceDoc(start, end));
        if (mark) found.push(mark.range(start, end));
      },
    });
  return Decoration.set(found, true);
}
