/** Math whose `random` gives the same numbers for the same seed. A compartment's own refuses to be random. */
export function seededMath(seed: string): Math {
  const next = mulberry32(hash(seed));
  // Described before it is made: the properties of Math are frozen, and would stay so in the copy.
  const properties = {
    ...Object.getOwnPropertyDescriptors(Math),
    random: { value: () => next() },
  };
  return harden(Object.create(Object.prototype, properties) as Math);
}

/** Source: Fowler–Noll–Vo, FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Uniform in [0, 1). Source: Tommy Ettinger's mulberry32. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
