import SearchBar from '@theme-original/SearchBar';
import { type ComponentProps, type ReactElement, useEffect, useRef } from 'react';

/**
 * The package's search bar takes the focus back when its index has arrived, wherever the reader has gone meanwhile.
 * Here it may do so only for a key, or where nothing else has the focus.
 */
export default function PoliteSearchBar(props: ComponentProps<typeof SearchBar>): ReactElement {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (!input) return;
    input.focus = (options) => {
      const asked = window.event instanceof KeyboardEvent;
      const free = document.activeElement === document.body;
      if (asked || free) HTMLElement.prototype.focus.call(input, options);
    };
  }, []);

  return (
    <div ref={box} style={{ display: 'contents' }}>
      <SearchBar {...props} />
    </div>
  );
}
