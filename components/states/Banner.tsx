import styles from './Banner.module.css';

export interface BannerProps {
  title: string;
  text: string;
}

/** A quiet word above an article that is shown and not kept, and why. */
export function Banner({ title, text }: BannerProps) {
  return (
    <p class={styles.banner}>
      <strong class={styles.title}>{title}</strong> {text}
    </p>
  );
}
