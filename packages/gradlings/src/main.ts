/** The command line: which commands there are. Each one's code is loaded when it is called. */
import { Command, Option } from 'commander';
import { processContext, type Context } from './commands/context.ts';
import type { ExitCode } from './commands/exit-code.ts';

/** Runs the command line with the words after `gradlings`, and sets the exit code. */
export async function main(words: readonly string[], context = processContext()): Promise<void> {
  try {
    await program(context).parseAsync(words.length === 0 ? ['watch'] : words, { from: 'user' });
  } catch (error) {
    const { explain } = await import('./commands/explain.ts');
    process.exitCode = explain(error, context);
  }
}

function program(context: Context): Command {
  const gradlings = new Command('gradlings')
    .description('Learn partial derivatives by writing them. Without a command: watch.')
    .helpCommand(false)
    .helpOption('-h, --help', 'what a command does and takes')
    .configureHelp({ helpWidth: context.look.columns, showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => context.print([text.trimEnd()]),
      writeErr: (text) => context.notice(text.trimEnd()),
    })
    .showSuggestionAfterError(true)
    .exitOverride();

  /** `action` gives the exit code. */
  const command = (name: string, description: string): Command =>
    gradlings.command(name).description(description).copyInheritedSettings(gradlings);
  const json = () => new Option('--json', 'as data');
  const exit = (code: ExitCode) => void (process.exitCode = code);
  const idHelp = 'an id, the start of one, or a number such as 1.3';

  command('watch', 'show the current exercise and check it each time you save').action(async () =>
    exit(await (await import('./commands/watch/watch.ts')).watch(context)),
  );
  command('list', 'the chapters and exercises: what is done, what it is worth')
    .addOption(json())
    .action(async (options) =>
      exit(await (await import('./commands/list.ts')).list(context, options)),
    );
  command('run', 'check one exercise')
    .argument('[id]', idHelp)
    .addOption(json())
    .action(async (id, options) =>
      exit(await (await import('./commands/run.ts')).run(context, id, options)),
    );
  command('hint', 'one more hint')
    .argument('[id]', idHelp)
    .addOption(json())
    .action(async (id, options) =>
      exit((await import('./commands/hint.ts')).hint(context, id, options)),
    );
  command('reset', 'put the stub back; what you wrote is kept')
    .argument('<id>', idHelp)
    .action(async (id) => exit((await import('./commands/reset.ts')).reset(context, id)));
  command('solution', 'what is between your file and the solution, once it passes')
    .argument('<id>', idHelp)
    .option('--reveal', 'before it passes, too')
    .addOption(json())
    .action(async (id, options) =>
      exit((await import('./commands/solution.ts')).solution(context, id, options)),
    );
  command('graph', 'the graph that your code records')
    .argument(
      '<what>',
      `an exercise, or a file that exports a tensor \`y\` or a function \`graph\``,
    )
    .addOption(
      new Option('--format <format>', 'how to draw it')
        .choices(['text', 'dot', 'svg', 'json'])
        .default('text'),
    )
    .action(async (what, options) =>
      exit(await (await import('./commands/graph/graph.ts')).graph(context, what, options)),
    );
  command('grade', 'grade a folder of answers, trusting nothing in it')
    .argument('[folder]', 'the submission', '.')
    .addOption(
      new Option('--format <format>', 'the kind of report')
        .choices(['json', 'junit', 'github'])
        .default('json'),
    )
    .option('--out <file>', 'write the report there instead of printing it')
    .option('--course <folder>', 'the course; unless told, the one that gradlings is installed in')
    .option('--seed <seed>', 'make the same probes again; fresh ones unless told')
    .action(async (folder, options) =>
      exit(await (await import('./commands/grade.ts')).grade(context, folder, options)),
    );
  command('verify', 'for authors: hold every exercise to the rules of the course')
    .argument('[id...]', 'only these exercises')
    .addOption(json())
    .action(async (ids, options) =>
      exit(await (await import('./commands/verify/verify.ts')).verify(context, ids, options)),
    );
  command('new', 'for authors: scaffold an exercise; asks for what is not given')
    .option('--chapter <chapter>', 'a chapter: its number or its folder')
    .option('--id <id>', 'short, stable, kebab-case: scalar-first-grad')
    .option('--title <title>', 'what a reader sees')
    .option('--file <file>', 'what the learner edits: first-grad.ts')
    .option('--lesson <lesson>', 'the slug of its lesson: scalars/first-grad')
    .option('--minutes <minutes>', 'how long it takes')
    .action(async (options) =>
      exit(await (await import('./commands/new/new.ts')).newExercise(context, options)),
    );
  command('doctor', 'examine this machine and the install')
    .addOption(json())
    .action(async (options) =>
      exit(await (await import('./commands/doctor.ts')).doctor(context, options)),
    );
  return gradlings;
}
