import { type ChangeEvent, type ReactElement, useState } from 'react';
import { exportProgress, importProgress } from '../progress/progress-store.ts';
import styles from './list-page.module.css';

/** Takes progress and code to another browser, or to the command line, as a file. */
export function KeepProgress(): ReactElement {
  const [said, setSaid] = useState('');

  const save = (): void => {
    const address = URL.createObjectURL(new Blob([exportProgress()], { type: 'application/json' }));
    Object.assign(document.createElement('a'), {
      href: address,
      download: 'gradlings-progress.json',
    }).click();
    URL.revokeObjectURL(address);
    setSaid('Saved as gradlings-progress.json.');
  };
  const load = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setSaid(
      importProgress(await file.text())
        ? `Added what ${file.name} knows. Code that was here already stayed.`
        : `${file.name} is not a file of progress: choose one that this page or \`gradlings progress export\` wrote.`,
    );
    target.value = '';
  };

  return (
    <section className={styles['keep']} aria-labelledby="keep">
      <h2 id="keep">Take your progress with you</h2>
      <p>
        Progress and code are kept in this browser only. The file also fits{' '}
        <code>gradlings progress import</code>.
      </p>
      <div className={styles['buttons']}>
        <button type="button" className="button button--secondary" onClick={save}>
          Save as a file
        </button>
        <label className="button button--secondary">
          Load a file
          <input
            type="file"
            accept="application/json"
            className="visually-hidden"
            onChange={(event) => void load(event)}
          />
        </label>
      </div>
      <output>{said}</output>
    </section>
  );
}
