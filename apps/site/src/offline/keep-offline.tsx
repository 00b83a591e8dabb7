import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactElement, useEffect, useState } from 'react';
import {
  forgetOffline,
  keepOffline,
  keptVersion,
  type OfflineList,
  offlineList,
} from './offline.ts';

/** The button that keeps the whole site in the browser, for a train without a network. */
export function KeepOffline(): ReactElement {
  const baseUrl = useBaseUrl('/');
  const [list, setList] = useState<OfflineList>();
  const [kept, setKept] = useState<string>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void keptVersion().then(setKept);
    offlineList(baseUrl).then(setList, (why: Error) => setSaid(why.message));
  }, [baseUrl]);

  const keep = async (): Promise<void> => {
    setBusy(true);
    const last = await keepOffline(baseUrl, (report) => {
      if ('done' in report) setSaid(`Keeping ${report.done} of ${report.of} files…`);
    });
    setBusy(false);
    if ('kept' in last) setKept(last.kept);
    setSaid(
      'kept' in last
        ? 'Kept. Every page and every exercise now works without a network.'
        : 'Not everything could be fetched. Press again to go on from there.',
    );
  };
  const forget = async (): Promise<void> => {
    await forgetOffline(baseUrl);
    setKept(undefined);
    setSaid('Gone from this browser. Your code and your progress are still here.');
  };

  const fresh = kept !== undefined && (!list || list.version === kept);
  const size = list ? ` (${(list.bytes / 1e6).toFixed(0)} MB)` : '';
  return (
    <div>
      <p>
        {!fresh && (
          <button
            type="button"
            className="button button--primary"
            disabled={!list || busy}
            onClick={() => void keep()}
          >
            {kept === undefined ? `Keep offline${size}` : `Keep the new version${size}`}
          </button>
        )}{' '}
        {kept !== undefined && !busy && (
          <button type="button" className="button button--secondary" onClick={() => void forget()}>
            Let go of it
          </button>
        )}
      </p>
      <output>{said}</output>
    </div>
  );
}
