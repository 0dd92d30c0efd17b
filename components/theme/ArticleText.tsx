import { textDirection } from '../../lib/foundation/text-direction.ts';

export interface ArticleTextProps {
  text: string;
  /** The article's language (BCP 47), or null when the page does not say. */
  language: string | null;
  as?: 'span' | 'p' | 'h1' | 'q' | 'del' | 'ins' | 'blockquote';
  class?: string | undefined;
}

/** Words from the page: in the article's language and direction, whatever those of the panel are. */
export function ArticleText({ text, language, as: Tag = 'span', class: className }: ArticleTextProps) {
  return (
    <Tag lang={language ?? ''} dir={textDirection(text, language)} class={className}>
      {text}
    </Tag>
  );
}
