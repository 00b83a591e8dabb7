/** What to type in a clone of the course, as its README says; `commands.test.ts` holds them to it. */
export const commands = {
  start: ['npm ci', 'npm start'],
  grade: ['npm start -- grade submission'],
};
