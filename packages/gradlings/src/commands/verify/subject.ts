/** What the rules of the course look at. */
import type { Check, Verdict } from '@gradlings/check';
import type { Course, Exercise } from '../../course/course.ts';

/** An exercise as its rules see it. */
export interface Subject {
  readonly course: Course;
  readonly exercise: Exercise;
  readonly checks: readonly Check[];
  /** What the judge says of a file under a seed. Asked for twice, it is found out once. */
  verdict(file: string, seed: string): Promise<Verdict>;
}

/** Something that breaks a rule. */
export interface Complaint {
  /** Absolute, or a path within the exercise's folder; with `:line` where one is known. */
  readonly file: string;
  readonly problem: string;
  /** What to do about it. */
  readonly mend: string;
}

type Complaints = readonly Complaint[] | Promise<readonly Complaint[]>;

/** Holds an exercise to one rule. */
export type Rule = (subject: Subject) => Complaints;

/** Holds the course as a whole to one rule. */
export type CourseRule = (course: Course) => Complaints;

/** The seeds under which answers are judged: twenty, always the same, so that what fails fails again. */
export const seeds: readonly [string, ...string[]] = [
  'verify-1',
  ...Array.from({ length: 19 }, (_, i) => `verify-${i + 2}`),
];
