/** What the browser keeps: one entry for the progress, one per exercise for the code. Other tabs see changes at once. */
import { useSyncExternalStore } from 'react';
import {
  emptyProgress,
  mergeProgress,
  parseProgress,
  progressOf,
  withExercise,
  type ExerciseProgress,
  type Progress,
} from './progress.ts';

const PROGRESS = 'gradlings/progress/1';
const CODE = 'gradlings/code/1/';

// What was read or written, so that a browser that refuses to keep things still works until the page is left.
const values = new Map<string, string | null>();
const parsed = new Map<string, Progress>();
const listeners = new Set<() => void>();
let refused = false;

function get(key: string): string | null {
  if (!values.has(key)) {
    try {
      values.set(key, localStorage.getItem(key));
    } catch {
      refused = true;
      values.set(key, null);
    }
  }
  return values.get(key) ?? null;
}

function set(key: string, value: string | null): void {
  values.set(key, value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    refused = true;
  }
  for (const listener of listeners) listener();
}

function progress(): Progress {
  const text = get(PROGRESS);
  if (text === null) return emptyProgress;
  if (!parsed.has(text)) {
    parsed.clear();
    parsed.set(text, parseProgress(parseJson(text)) ?? emptyProgress);
  }
  return parsed.get(text)!;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', hearOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', hearOtherTab);
  };
}

function hearOtherTab({ key, newValue }: StorageEvent): void {
  if (key === null) values.clear();
  else values.set(key, newValue);
  for (const listener of listeners) listener();
}

/** The learner's progress; none while the page is still the server's HTML. */
export const useProgress = (): Progress =>
  useSyncExternalStore(subscribe, progress, () => emptyProgress);

/** The learner's code for an exercise, or undefined when it was never changed. */
export const useCode = (id: string): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => get(CODE + id) ?? undefined,
    () => undefined,
  );

/** Whether the browser refused to keep something, as it does in some private windows. */
export const useRefused = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => refused,
    () => false,
  );

export const saveCode = (id: string, code: string | undefined): void =>
  set(CODE + id, code ?? null);

const change = (id: string, values: Partial<ExerciseProgress>): void =>
  set(PROGRESS, JSON.stringify(withExercise(progress(), id, values)));

/** A version of the learner's code was checked. The first pass keeps its time. */
export function recordTry(id: string, passed: boolean): void {
  const time = new Date().toISOString();
  const before = progressOf(progress(), id);
  const passedAt = before.passedAt ?? (passed ? time : undefined);
  change(id, {
    tries: before.tries + 1,
    startedAt: before.startedAt ?? time,
    ...(passedAt && { passedAt }),
  });
}

/** The first `hints` hints have been shown. */
export const recordHints = (id: string, hints: number): void => {
  if (hints > progressOf(progress(), id).hints) change(id, { hints });
};

/** Progress and code as one JSON text. */
export function exportProgress(): string {
  let all = progress();
  for (const id of idsWithCode()) all = withExercise(all, id, { code: get(CODE + id) ?? '' });
  return `${JSON.stringify({ ...all, current: progress().current }, null, 2)}\n`;
}

function idsWithCode(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(CODE))
      .map((key) => key.slice(CODE.length));
  } catch {
    return [];
  }
}

/** Adds an export to what is here. Code that is here stays; false when the text is not an export. */
export function importProgress(text: string): boolean {
  const other = parseProgress(parseJson(text));
  if (!other) return false;
  const merged = mergeProgress(progress(), other);
  const exercises: Record<string, ExerciseProgress> = {};
  for (const [id, { code, ...rest }] of Object.entries(merged.exercises)) {
    exercises[id] = rest;
    if (code !== undefined && get(CODE + id) === null) saveCode(id, code);
  }
  set(PROGRESS, JSON.stringify({ ...merged, exercises }));
  return true;
}
