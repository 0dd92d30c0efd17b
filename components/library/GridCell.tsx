import type { ComponentChildren } from 'preact';

export interface GridCellProps {
  class?: string | undefined;
  /** Whether its article was thrown away just now. */
  trashed?: boolean;
  children: ComponentChildren;
}

/** A cell of a row of `ArticleGrid`. The row has the keyboard; what can be pressed in the cell is reached from there. */
export function GridCell({ class: className, trashed, children }: GridCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by the pixel are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the row is what the keyboard stops at
    <div role="gridcell" class={className} data-trashed={trashed}>
      {children}
    </div>
  );
}
