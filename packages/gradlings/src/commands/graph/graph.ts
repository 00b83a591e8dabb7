import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Graph } from '@gradlings/autograd';
import { toJson, type Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { findExercise } from '../find-exercise.ts';
import { openWorkspace } from '../workspace.ts';
import { graphText } from './graph-text.ts';
import { ofExercise, ofFile } from './recorded-graph.ts';

export interface GraphOptions {
  readonly format: 'text' | 'dot' | 'svg' | 'json';
}

/** `gradlings graph id|file`: the graph that someone's code records. */
export async function graph(
  context: Context,
  what: string,
  { format }: GraphOptions,
): Promise<ExitCode> {
  // What the code prints must not get between the lines of the picture.
  const { log, info, debug } = console;
  Object.assign(console, { log: console.error, info: console.error, debug: console.error });
  try {
    const recorded = await record(context, what);
    context.data(await drawn(recorded, format, context));
    return exitCode.passed;
  } finally {
    Object.assign(console, { log, info, debug });
  }
}

function record(context: Context, what: string): Promise<Graph> {
  const file = resolve(context.cwd, what);
  if (/\.[cm]?[jt]s$/.test(what) && existsSync(file)) return ofFile(file);
  return ofExercise(findExercise(openWorkspace(context).course, what));
}

async function drawn(
  graph: Graph,
  format: GraphOptions['format'],
  context: Context,
): Promise<string> {
  switch (format) {
    case 'text':
      return context.look.text(graphText(graph).join('\n'));
    case 'dot':
      return graph.toDot();
    case 'svg':
      return (await import('./graph-svg.ts')).graphSvg(graph);
    case 'json':
      return toJson(graph);
  }
}
