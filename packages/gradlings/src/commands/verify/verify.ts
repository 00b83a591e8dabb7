import { toJson, type Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { findRoot } from '../workspace.ts';
import { findingText } from './finding.ts';
import { holdToRules } from './hold-to-rules.ts';

/** `gradlings verify [id…]`: holds the course, or only some of its exercises, to the rules for its authors. */
export async function verify(
  context: Context,
  queries: readonly string[],
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const { look } = context;
  const { findings, exercises } = await inSilence(() =>
    holdToRules(findRoot(context.cwd), queries),
  );
  const ok = findings.length === 0;
  if (options.json) context.data(toJson({ ok, exercises, findings }));
  else {
    context.print([
      ...findings.map((finding) => `${look.bad(look.sign.no)} ${look.text(findingText(finding))}`),
      ok
        ? `${look.good(look.sign.yes)} ${counted(exercises, 'exercise')} checked, nothing to mend.`
        : `${counted(findings.length, 'thing')} to mend.`,
    ]);
  }
  return ok ? exitCode.passed : exitCode.failed;
}

/** Wrong submissions make the engine warn; here they are right to. */
async function inSilence<T>(act: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await act();
  } finally {
    console.warn = warn;
  }
}

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;
