import { useCallback, useRef } from 'react';

/** Of runs that overlap only the newest counts: `begin()` gives a function that tells whether its run still is that. */
export function useNewest(): () => () => boolean {
  const newest = useRef(0);
  return useCallback(() => {
    const mine = ++newest.current;
    return () => mine === newest.current;
  }, []);
}
