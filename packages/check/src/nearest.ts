/**
 * The candidates that a mistyped word most probably meant: the nearest ones, best first, at most three. `most` says how
 * many letters may be wrong in a candidate.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  most = (candidate: string): number => Math.max(2, candidate.length / 3),
): string[] {
  const lower = word.toLowerCase();
  return candidates
    .map((candidate) => ({
      candidate,
      distance: editDistance(lower, candidate.toLowerCase()),
      // Of `Tensor` and `tensor`, whoever typed `tensro` meant the second.
      exact: editDistance(word, candidate),
    }))
    .filter(({ candidate, distance }) => distance <= most(candidate))
    .toSorted((a, b) => a.distance - b.distance || a.exact - b.exact)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Optimal string alignment: inserted, dropped, changed and swapped neighbouring letters count one each. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
