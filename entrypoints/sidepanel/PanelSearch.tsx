import { useState } from 'preact/hooks';
import { SearchDrawer } from '../../components/search/SearchDrawer.tsx';
import { librarySearchAddress, todayOf } from '../../lib/archive/quick-search.ts';
import { reportDefect } from '../../lib/foundation/report-defect.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { openReader } from '../../lib/platform/reader-page.ts';
import { isSearchProblem, parseSearch } from '../../lib/search/parse-search.ts';
import { useQuickSearch } from './use-quick-search.ts';

/** The search of the archive from the panel, whatever the tab shows. */
export function PanelSearch() {
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const parsed = parseSearch(search, todayOf());
  const { view, searchNow } = useQuickSearch(open ? search : '');
  const shown = (opening: Promise<void>) => void opening.catch((error: unknown) => reportDefect('search', error));
  return (
    <SearchDrawer
      open={open}
      onToggle={setOpen}
      search={search}
      onChange={setSearch}
      onSubmit={searchNow}
      problem={isSearchProblem(parsed) ? parsed : null}
      view={view}
      onOpen={(articleId) => shown(openReader(articleId))}
      onAll={() => shown(openLibrary(librarySearchAddress(search.trim())))}
      onRetry={searchNow}
    />
  );
}
