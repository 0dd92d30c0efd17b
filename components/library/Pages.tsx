import { Button } from '../controls/Button.tsx';
import styles from './Pages.module.css';

export interface PagesProps {
  label: string;
  newer: string;
  older: string;
  /** "Page 2 of 7". */
  where: string;
  /** Counted from 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** The way through a long list, newest first. Nothing where one page holds it all. */
export function Pages({ label, newer, older, where, page, pages, onPage }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav class={styles.pages} aria-label={label}>
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {newer}
      </Button>
      <span class={styles.page}>{where}</span>
      <Button disabled={page === pages} onClick={() => onPage(page + 1)}>
        {older}
      </Button>
    </nav>
  );
}
