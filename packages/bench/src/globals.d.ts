/** Filled in when the benchmark is built. */
declare const ROOT: string;
declare const PEERS: string;
