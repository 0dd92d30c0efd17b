import { i18n } from '#i18n';
import { BookmarkMark } from '../theme/BookmarkMark.tsx';
import { Button } from './Button.tsx';

export interface SaveToggleProps {
  saved: boolean;
  onToggle: (saved: boolean) => void;
}

/** Keeps the article for good, or lets it go again. */
export function SaveToggle({ saved, onToggle }: SaveToggleProps) {
  return (
    <Button pressed={saved} onClick={() => onToggle(!saved)}>
      <BookmarkMark filled={saved} />
      {saved ? i18n.t('keeping.saved') : i18n.t('keeping.save')}
    </Button>
  );
}
