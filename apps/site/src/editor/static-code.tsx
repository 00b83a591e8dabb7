import { Highlight, Prism } from 'prism-react-renderer';
import type { ReactElement } from 'react';
import { prismThemes } from '../prism-themes.ts';
import styles from './static-code.module.css';

/** Code where the editor will be: same lines, same metrics, in the HTML and read without JavaScript. */
export function StaticCode({ code }: { code: string }): ReactElement {
  return (
    <Highlight prism={Prism} theme={prismThemes.theme} code={code.trimEnd()} language="ts">
      {({ tokens, getTokenProps }) => (
        <pre className={styles['code']}>
          <code>
            {tokens.map((line, number) => (
              <span key={number} className={styles['line']}>
                <span>
                  {line.map((token, at) => (
                    <span key={at} {...getTokenProps({ token })} />
                  ))}
                  {'\n'}
                </span>
              </span>
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}
