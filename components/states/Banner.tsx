import styles from './Banner.module.css';

export interface BannerProps {
  title: string;
  text: string;
}

/** A quiet word above an article that is shown and not kept, and why. */
export function Banner({ title, text }: BannerProps) {
  return (
    <aside class={styles.banner} aria-label={title}>
      <strong class={styles.title}>{title}</strong> {text}
    </aside>
  );
}
