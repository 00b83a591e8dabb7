import { usePluginData } from '@docusaurus/useGlobalData';
import type { ChapterSummary, ExerciseSummary } from '../../plugins/exercises/course.ts';

/** The chapters of the course and their exercises, in order. */
export const useCourse = (): readonly ChapterSummary[] =>
  usePluginData('gradlings-exercises') as readonly ChapterSummary[];

export interface Place {
  readonly chapter: ChapterSummary;
  readonly exercise: ExerciseSummary;
  readonly previous: ExerciseSummary | undefined;
  readonly next: ExerciseSummary | undefined;
}

/** Where an exercise stands in the course. Throws: RangeError for an id that the course does not have. */
export function usePlace(id: string): Place {
  const chapters = useCourse();
  const all = chapters.flatMap((chapter) => chapter.exercises);
  const at = all.findIndex((exercise) => exercise.id === id);
  const exercise = all[at];
  const chapter = chapters.find(({ exercises }) => exercises.some((one) => one.id === id));
  if (!exercise || !chapter) throw new RangeError(`There is no exercise “${id}”.`);
  return { chapter, exercise, previous: all[at - 1], next: all[at + 1] };
}

export const exercisePath = (id: string): string => `/exercises/${id}/`;

export const lessonPath = (slug: string): string => `/lessons/${slug}/`;
