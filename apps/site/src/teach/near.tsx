import {
  type ComponentType,
  type FunctionComponent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import styles from './near.module.css';

/**
 * A component whose code is fetched when it comes near the screen. Until then the page shows what was
 * drawn when the site was built: it is in the HTML, and React leaves it as it is.
 *
 * `drawn` is the component itself while building, and nothing in the browser (see `#drawn`).
 */
export function near<P extends object>(
  load: () => Promise<ComponentType<P>>,
  drawn: ComponentType<P> | undefined,
  /** What is kept free where the page was opened by a link within the site, and nothing is drawn yet. */
  height: string,
): FunctionComponent<P> {
  return function Near(props: P): ReactElement {
    const place = useRef<HTMLDivElement>(null);
    const [Live, setLive] = useState<ComponentType<P> | null>(null);

    useEffect(() => {
      const watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          watch.disconnect();
          void load().then((component) => setLive(() => component));
        },
        { rootMargin: '600px' },
      );
      if (place.current) watch.observe(place.current);
      return () => watch.disconnect();
    }, []);

    if (Live !== null)
      return (
        <div key="live" className={styles['near']}>
          <Live {...props} />
        </div>
      );
    if (drawn !== undefined) {
      const Drawn = drawn;
      return (
        <div className={styles['near']} style={{ '--near-height': height } as object}>
          <Drawn {...props} />
        </div>
      );
    }
    return (
      <div
        key="drawn"
        ref={place}
        className={styles['near']}
        style={{ '--near-height': height } as object}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
    );
  };
}
