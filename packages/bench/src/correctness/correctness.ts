/** How many of PyTorch's recorded answers we and the peers give: values, gradients, second derivatives. */
import type { Report } from '../report.ts';
import type { Outcome } from './ask.ts';
import { type Case, chainCases, recordedCases } from './cases.ts';
import { TOLERANCE } from './judge.ts';
import { libraries } from './libraries.ts';
import { inWords } from './listing.ts';
import { asking } from './process.ts';

export interface Choice {
  /** This library only, with its wrong answers. */
  readonly peer?: string | undefined;
  /** This operation only, with all answers that are not right. */
  readonly op?: string | undefined;
}

type Result = readonly [Case, Outcome];

const counted = [
  'right',
  'wrong value',
  'wrong gradient',
  'wrong second derivative',
  'other convention at an edge',
  'refuses',
  'refuses the second derivative',
] as const;

export async function correctness(report: Report, { peer, op }: Choice = {}): Promise<void> {
  if (peer !== undefined && !Object.hasOwn(libraries, peer)) {
    throw new Error(`There is no library ${peer}; there are ${Object.keys(libraries).join(', ')}.`);
  }
  const wanted = (c: Case): boolean => op === undefined || c.op === op;
  const recorded = recordedCases().filter(wanted);
  const chains = chainCases().filter(wanted);
  const names = peer === undefined ? Object.keys(libraries) : [peer];
  const rows = [['library', 'version', 'operations', 'asked', ...counted]];
  const byChain = new Map(chains.map((c) => [c.op, [] as string[]]));
  const listed: string[] = [];
  const refusals = new Map<string, number>();
  for (const name of names) {
    const library = await asking(name);
    const all = async (cases: readonly Case[]): Promise<Result[]> => {
      const results: Result[] = [];
      for (const c of cases) results.push([c, await library.ask(c)]);
      return results.filter(([, { verdict }]) => op !== undefined || verdict !== 'not offered');
    };
    const results = await all(recorded);
    const composed = await all(chains);
    library.end();
    rows.push([name, library.version, ...figures(results)]);
    for (const [c, { verdict }] of composed) byChain.get(c.op)!.push(`${name} ${verdict}`);
    for (const [c, outcome] of [...composed, ...results]) {
      const refusal = outcome.verdict.startsWith('refuses') ? outcome.message! : null;
      if (refusal !== null) refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
      const shown =
        op === undefined ? outcome.verdict.startsWith('wrong') : outcome.verdict !== 'right';
      if (shown) listed.push(inWords(name, c, outcome));
    }
  }
  if (peer !== undefined || op !== undefined) {
    for (const text of listed) report.text(text);
    for (const [message, times] of refusals) report.row(message.slice(0, 68), `refused ${times}`);
  }
  report.table(rows);
  for (const [chain, verdicts] of byChain) report.row(chain, verdicts.join(' · '));
  const { rtol, atol } = TOLERANCE;
  report.note(`${recorded.length} recorded cases in float32, rtol ${rtol}, atol ${atol} for all`);
}

function figures(results: readonly Result[]): string[] {
  const asked = results.filter(([, { verdict }]) => verdict !== 'not offered');
  const operations = new Set(asked.map(([c]) => c.op)).size;
  const numbers = counted.map((v) => asked.filter(([, { verdict }]) => verdict === v).length);
  return [operations, asked.length, ...numbers].map(String);
}
