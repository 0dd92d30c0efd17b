import { i18n } from '#i18n';
import { textDirection } from '../../lib/foundation/text-direction.ts';
import { ArticleText } from './ArticleText.tsx';

export interface PageLinkProps {
  /** Absolute http(s) address. Anything else is shown as words, not as a link. */
  url: string;
  text: string;
  language: string | null;
  class?: string | undefined;
  /** For a link in a list that the keyboard enters once: -1 where the way does not lead to it. */
  tabIndex?: number;
}

/** A link of the page. It opens in a new tab and tells the other side nothing of where it was pressed. */
export function PageLink({ url, text, language, class: className, tabIndex }: PageLinkProps) {
  if (!/^https?:\/\//i.test(url)) return <ArticleText text={text} language={language} class={className} />;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={i18n.t('panel.opensInTab')}
      lang={language ?? ''}
      dir={textDirection(text, language)}
      class={className}
      tabIndex={tabIndex}
    >
      {text}
    </a>
  );
}
