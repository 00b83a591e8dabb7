/** What a submission may use. Each number is named in the message of whoever exceeds it. */
export const limits = {
  /** One handed-in file. */
  fileBytes: 256 * 1024,
  /** Files and folders looked at in a submission. */
  entries: 2_000,
  /** Reading a file as TypeScript, before anything runs. */
  bundleMilliseconds: 3_000,
  /** One call of the learner's code; also its first, when the file is loaded. */
  callMilliseconds: 3_000,
  /** All calls for one exercise: two endless loops, so that one of them does not cost the other checks. */
  exerciseMilliseconds: 6_000,
  /** Until a child has started. Not the learner's time. */
  startMilliseconds: 20_000,
  /** JavaScript objects in the child. */
  heapMegabytes: 256,
  /** All memory that the child may write, typed arrays included; where the system can limit it. */
  dataMegabytes: 768,
  /** One message from the child: a million numbers would be more than anything that an exercise asks. */
  frameCharacters: 4 * 1024 * 1024,
  /** What the learner's code prints, for one exercise. */
  consoleCharacters: 32 * 1024,
} as const;
