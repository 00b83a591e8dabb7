import { autocompletion, type CompletionContext } from '@codemirror/autocomplete';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, type EditorView } from '@codemirror/view';
import { askTypeScript } from '../typescript/ask-typescript.ts';

/** Red underlines, types on hover and completion for one virtual file. */
export const typescriptSupport = (path: string): Extension => [
  linter((view) => problems(path, view), { delay: 400 }),
  hoverTooltip((view, position) => hover(path, view, position)),
  autocompletion({ override: [(context) => complete(path, context)] }),
];

async function problems(path: string, view: EditorView) {
  const text = view.state.doc.toString();
  const found = await askTypeScript('problems', path, text);
  // What was asked about is no longer on the screen: the next answer is on its way.
  if (text !== view.state.doc.toString()) return [];
  return found.map((problem) => ({ ...problem, to: Math.min(problem.to, text.length) }));
}

async function hover(path: string, view: EditorView, position: number) {
  const found = await askTypeScript('hover', path, view.state.doc.toString(), position);
  if (!found) return null;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-type';
      dom.append(withText('code', found.signature));
      if (found.documentation) dom.append(withText('p', found.documentation));
      return { dom };
    },
  };
}

const withText = (name: string, text: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent: text });

async function complete(path: string, context: CompletionContext) {
  const word = context.matchBefore(/[\w$]*/);
  const from = word?.from ?? context.pos;
  const afterDot = context.state.sliceDoc(from - 1, from) === '.';
  if (!context.explicit && !afterDot && from === context.pos) return null;
  const text = context.state.doc.toString();
  const found = await askTypeScript('completions', path, text, context.pos);
  return {
    from,
    options: found.map(({ label, kind, rank }) => ({ label, type: kind, boost: rank })),
    validFor: /^[\w$]*$/,
  };
}
