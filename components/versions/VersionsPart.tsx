import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Section } from '../theme/Section.tsx';

export interface VersionsPartProps {
  /** The timeline, and below it what else has to do with versions: the watch, earlier captures. */
  children: ComponentChildren;
}

/** The panel's part on versions: `versions` is the fragment that leads to it. */
export function VersionsPart({ children }: VersionsPartProps) {
  return (
    <div id="versions">
      <Section title={i18n.t('versions.title')}>{children}</Section>
    </div>
  );
}
