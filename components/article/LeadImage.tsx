import type { Image } from '../../lib/article/article-context.ts';
import { ArticleText } from '../theme/ArticleText.tsx';
import styles from './LeadImage.module.css';

export interface LeadImageProps {
  image: Image;
  language: string | null;
}

/** What stands under the lead picture: caption and credit. The picture itself is not fetched: no request leaves. */
export function LeadImage({ image, language }: LeadImageProps) {
  return (
    <>
      {image.caption !== null && <ArticleText as="p" text={image.caption} language={language} class={styles.caption} />}
      {image.credit !== null && <ArticleText as="p" text={image.credit} language={language} class={styles.credit} />}
    </>
  );
}
