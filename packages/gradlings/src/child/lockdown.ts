/** Imported first: from here on nothing in this process can change a built-in. */
import 'ses';

lockdown({
  // A learner's code reads no stack, since it would name the judge's files; the child can, through getStackString.
  errorTaming: 'safe',
  stackFiltering: 'verbose',
  consoleTaming: 'unsafe',
});
