import { ArticlePicture } from '../../components/reader/ArticlePicture.tsx';
import type { Image } from '../../lib/article/article-context.ts';
import { usePicture } from './use-picture.ts';

export interface PictureProps {
  articleId: string;
  image: Image;
  /** What the page says of it for those who cannot see it. */
  alt?: string | null;
  language: string | null;
}

/** A picture of the article: from the archive, or from its server when the reader asks. */
export function Picture({ articleId, image, alt = null, language }: PictureProps) {
  const [state, ask] = usePicture(articleId, image.url);
  return <ArticlePicture image={image} alt={alt} language={language} state={state} onAsk={ask} />;
}
