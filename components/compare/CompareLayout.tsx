import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './CompareLayout.module.css';

export interface CompareLayoutProps {
  head: ComponentChildren;
  /** Which versions, how they are shown, and what changed in counts. */
  controls: ComponentChildren;
  /** Why what differs need not be the publisher's doing, and other words above the difference. */
  notices?: ComponentChildren;
  /** From change to change. */
  steps?: ComponentChildren;
  /** Null where fields are not shown. */
  fields: ComponentChildren;
  text: ComponentChildren;
  /** What else can be done with the article's versions. */
  foot?: ComponentChildren;
}

/** The compare page: what is compared, then fields, then text. */
export function CompareLayout({ head, controls, notices, steps, fields, text, foot }: CompareLayoutProps) {
  return (
    <article class={styles.page}>
      {head}
      <div class={styles.controls}>{controls}</div>
      {notices}
      {steps}
      {fields !== null && <Part title={i18n.t('compare.fields')}>{fields}</Part>}
      {text !== null && <Part title={i18n.t('compare.text')}>{text}</Part>}
      {foot !== undefined && <div class={styles.foot}>{foot}</div>}
    </article>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id} class={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
