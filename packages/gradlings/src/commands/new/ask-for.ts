import { cancel, intro, outro, select, text } from '@clack/prompts';
import type { Course } from '../../course/course.ts';
import {
  defaultFile,
  defaultLesson,
  fileProblem,
  idProblem,
  lessonProblem,
  minutesProblem,
  titleProblem,
  type NewOptions,
} from './plan-exercise.ts';

/** Asks for each thing that the options leave open. Undefined when the author breaks off. */
export async function askFor(course: Course, options: NewOptions): Promise<NewOptions | undefined> {
  intro('A new exercise');
  const wishes: Record<string, string> = {};
  const ask = async (name: keyof NewOptions, question: () => Promise<string | symbol>) => {
    const answer = options[name] ?? (await question());
    if (typeof answer === 'symbol') return false; // Ctrl-C, as @clack/prompts tells it.
    wishes[name] = answer;
    return true;
  };
  const words = (
    message: string,
    initialValue: string,
    problem: (answer: string) => string | undefined,
  ) => text({ message, initialValue, validate: (answer) => problem(answer ?? '') });
  const chapters = course.chapters.map(({ name, title }) => ({
    value: name,
    label: title,
    hint: name,
  }));
  const chosen = () =>
    course.chapters.find(({ name, number }) => [name, number].includes(wishes['chapter'] ?? ''));
  const lesson = () => {
    const chapter = chosen();
    return chapter === undefined ? '' : defaultLesson(chapter, wishes['file'] ?? '');
  };
  const complete =
    (await ask('chapter', () => select({ message: 'In which chapter?', options: chapters }))) &&
    (await ask('id', () => words('Its id, stable for ever', '', (id) => idProblem(course, id)))) &&
    (await ask('title', () => words('Its title', '', titleProblem))) &&
    (await ask('file', () =>
      words('The file that the learner edits', defaultFile(wishes['id'] ?? ''), fileProblem),
    )) &&
    (await ask('lesson', () => words('The slug of its lesson', lesson(), lessonProblem))) &&
    (await ask('minutes', () =>
      words('How many minutes it takes', '10', (n) => minutesProblem(Number(n))),
    ));
  if (!complete) {
    cancel('Nothing was written.');
    return undefined;
  }
  outro('Here it is.');
  return wishes;
}
