import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { lazy, memo, type ReactElement, Suspense } from 'react';
import type { Row } from '../../plugins/derivatives/table.ts';
import styles from './table-page.module.css';

const TryIt = lazy(() => import('./try-it.tsx'));

interface RowProps {
  readonly row: Row;
  readonly isHidden: boolean;
  readonly isTried: boolean;
  /** Opens the example of the row with this id, or closes the open one. */
  onTry(id: string | undefined): void;
  /** Called when a link leads to another row, which may be hidden. */
  onGo(): void;
}

/** One operation: what it computes, what its inputs get, and where it comes from. */
export const OperationRow = memo(function OperationRow(props: RowProps): ReactElement {
  const { row, isHidden, isTried, onTry, onGo } = props;
  const isBrowser = useIsBrowser();
  // So that the build knows where links from other pages may lead.
  useBrokenLinks().collectAnchor(row.id);
  return (
    <article className={styles['row']} hidden={isHidden}>
      <div className={styles['name']}>
        <h3 id={row.id}>
          <a href={`#${row.id}`}>{row.name}</a>
        </h3>
        {isBrowser && (
          <button
            type="button"
            className="button button--secondary button--sm"
            aria-expanded={isTried}
            aria-label={isTried ? `Close the example of ${row.name}` : `Try ${row.name}`}
            onClick={() => onTry(isTried ? undefined : row.id)}
          >
            {isTried ? 'Close' : 'Try it'}
          </button>
        )}
      </div>
      <div className={styles['what']}>
        <p>{row.summary}</p>
        <dl>
          <div>
            <dt>y</dt>
            <dd>{row.formula}</dd>
          </div>
          <Gradients row={row} onGo={onGo} />
        </dl>
        <Origins row={row} />
      </div>
      {isTried && (
        <div className={styles['example']}>
          <Suspense fallback={<p>The example is coming …</p>}>
            <TryIt id={row.id} />
          </Suspense>
        </div>
      )}
    </article>
  );
});

function Gradients({ row, onGo }: Pick<RowProps, 'row' | 'onGo'>): ReactElement {
  if (row.madeOf.length > 0) {
    return (
      <div>
        <dt>made of</dt>
        <dd className={styles['madeOf']}>
          {row.madeOf.map(({ name, id }) => (
            <span key={name}>
              {id === undefined ? (
                name
              ) : (
                <a href={`#${id}`} onClick={onGo}>
                  {name}
                </a>
              )}
            </span>
          ))}
        </dd>
      </div>
    );
  }
  if (row.derivatives.length === 0) {
    return (
      <div>
        <dt>gradient</dt>
        <dd className={styles['none']}>none: what comes out does not move with the inputs</dd>
      </div>
    );
  }
  return (
    <>
      {row.derivatives.map(({ input, formula }) => (
        <div key={input}>
          <dt>{input} gets</dt>
          <dd className={styles['gradient']}>{formula}</dd>
        </div>
      ))}
    </>
  );
}

/** PyTorch's page, and the file that defines the operation: a link where the site knows its repository. */
function Origins({ row }: { row: Row }): ReactElement {
  const { repository } = useDocusaurusContext().siteConfig.customFields as {
    readonly repository?: string;
  };
  const path = `packages/autograd/src/${row.file}`;
  return (
    <p className={styles['origins']}>
      <a href={row.torchPage}>{row.torch}</a>
      {repository ? (
        <a href={`${repository}/blob/main/${path}`}>{row.file}</a>
      ) : (
        <span title={path}>{row.file}</span>
      )}
    </p>
  );
}
