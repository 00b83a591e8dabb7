/** Asks the service worker (static/sw.js) to keep the site, or to let go of it. Nothing happens unasked. */
const PREFIX = 'gradlings-offline-';

export interface OfflineList {
  readonly version: string;
  readonly bytes: number;
}

export type Report =
  | { readonly done: number; readonly of: number }
  | { readonly kept: string }
  | { readonly failed: string };

const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** What there is to keep. Throws: Error that tells a reader why nothing can be kept now. */
export async function offlineList(baseUrl: string): Promise<OfflineList> {
  if (!canKeep()) throw new Error('This browser keeps sites only when they come over https.');
  const response = await fetch(`${baseUrl}offline.json`, { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) throw new Error('There is no network now.');
  return response.json() as Promise<OfflineList>;
}

/** The version that is kept, or undefined. */
export async function keptVersion(): Promise<string | undefined> {
  const names = canKeep() ? await caches.keys() : [];
  return names.find((name) => name.startsWith(PREFIX))?.slice(PREFIX.length);
}

/** Fetches the whole site into the browser's cache. Resolves with the last report. */
export async function keepOffline(
  baseUrl: string,
  onReport: (report: Report) => void,
): Promise<Report> {
  await navigator.serviceWorker.register(`${baseUrl}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Report>) => {
      onReport(data);
      if (!('done' in data)) resolve(data);
    };
    active?.postMessage('keep', [port2]);
  });
}

/** Empties the cache and takes the service worker away. */
export async function forgetOffline(baseUrl: string): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(baseUrl);
  await registration?.unregister();
}
