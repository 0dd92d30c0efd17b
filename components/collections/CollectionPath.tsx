import { Fragment } from 'preact';
import styles from './CollectionPath.module.css';
import { pathSign } from './collection-path.ts';

export interface CollectionPathProps {
  /** Names from the top down. */
  path: readonly string[];
}

/** Where a collection stands: "Coast › Harbour". Each name in its own direction, the way in that of the page. */
export function CollectionPath({ path }: CollectionPathProps) {
  const above = path.slice(0, -1);
  return (
    <span>
      {above.map((name, level) => (
        <Fragment key={`${level} ${name}`}>
          <span class={styles.above}>
            <bdi>{name}</bdi> {pathSign}
          </span>{' '}
        </Fragment>
      ))}
      <bdi>{path.at(-1)}</bdi>
    </span>
  );
}
