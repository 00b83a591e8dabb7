/** The public names of forward mode: `forwardAd.dualLevel`, and so on. */
export {
  dualLevel,
  enterDualLevel,
  exitDualLevel,
  makeDual,
  unpackDual,
  type UnpackedDual,
} from './forward-ad.ts';
