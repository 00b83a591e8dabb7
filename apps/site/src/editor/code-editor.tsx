import {
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import { editorLook } from './editor-look.ts';
import { runProblem, showRunProblem, type RunProblem } from './run-problem.ts';

export interface CodeEditorProps {
  /** The virtual file that TypeScript sees: `/course/first-grad.ts`. */
  readonly path: string;
  readonly code: string;
  readonly label: string;
  /** The id of the sentence that says how to leave the editor. */
  readonly describedBy: string;
  /** Where the last run went wrong. */
  readonly problem: RunProblem | undefined;
  onChange(code: string): void;
  onRun(): void;
}

/** Marks a change that the page has made, and knows of. */
const fromPage = Annotation.define<true>();

/** A TypeScript editor. Tab indents; after Escape, Tab moves on. */
export default function CodeEditor(props: CodeEditorProps): ReactElement {
  const { path, code, problem } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const editor = new EditorView({ parent: host.current!, state: stateFor(latest) });
    view.current = editor;
    return () => editor.destroy();
  }, [path]);

  useEffect(() => {
    const editor = view.current!;
    if (editor.state.doc.toString() === code) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: code },
      annotations: fromPage.of(true),
    });
  }, [code]);

  useEffect(() => {
    view.current!.dispatch({ effects: showRunProblem.of(problem) });
  }, [problem]);

  return <div ref={host} className="code-editor" />;
}

function stateFor(latest: { readonly current: CodeEditorProps }): EditorState {
  const { path, code, label, describedBy } = latest.current;
  const types = new Compartment();
  let asked = false;
  const leave = (view: EditorView): boolean => {
    if (completionStatus(view.state) !== null) return false;
    view.setTabFocusMode(true);
    return true;
  };
  return EditorState.create({
    doc: code,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      javascript({ typescript: true }),
      EditorView.lineWrapping,
      editorLook(),
      runProblem,
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
      keymap.of([
        { key: 'Mod-Enter', run: () => (latest.current.onRun(), true) },
        ...completionKeymap,
        { key: 'Escape', run: leave },
        ...closeBracketsKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      types.of([]),
      EditorView.updateListener.of(({ docChanged, focusChanged, state, transactions, view }) => {
        if (docChanged && !transactions.some((made) => made.annotation(fromPage))) {
          view.setTabFocusMode(false);
          latest.current.onChange(state.doc.toString());
        }
        if (!focusChanged || !view.hasFocus || asked) return;
        asked = true;
        void import('./typescript-support.ts').then(({ typescriptSupport }) => {
          view.dispatch({ effects: types.reconfigure(typescriptSupport(path)) });
        });
      }),
    ],
  });
}
