import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import styles from './HandOverDialog.module.css';
import type { CopyWay, HandOverDesk } from './hand-over-desk.ts';
import { zoteroWords } from './hand-over-words.ts';

export interface HandOverDialogProps {
  headline: string;
  desk: HandOverDesk;
  onClose: () => void;
}

/** The ways in which one article goes on to somebody else, or into another program. Done, it closes and says so. */
export function HandOverDialog({ headline, desk, onClose }: HandOverDialogProps) {
  const [busy, setBusy] = useState<'zotero' | 'other' | null>(null);
  /** Does one thing at a time; null: there is nothing to say. */
  const act = async (work: () => Promise<string | null>, kind: 'zotero' | 'other' = 'other') => {
    if (busy !== null) return;
    setBusy(kind);
    const words = await work();
    setBusy(null);
    if (words !== null) desk.say(words);
    onClose();
  };
  const share = (what: 'link' | 'file') => () =>
    void act(async () => ((await desk.share(what)) === 'failed' ? i18n.t('handOver.notShared') : null));
  const copy = (way: CopyWay) => () =>
    void act(async () => ((await desk.copy(way)) ? i18n.t('handOver.copied') : i18n.t('reader.toasts.notCopied')));
  const zotero = () =>
    void act(async () => {
      const outcome = await desk.zotero();
      return outcome === null ? null : zoteroWords(outcome);
    }, 'zotero');
  const obsidian = () =>
    void act(async () => {
      const way = await desk.obsidian();
      return way === null ? null : obsidianWords(way);
    });
  const rows: [title: string, ways: [words: string, onClick: () => void][]][] = [
    [
      i18n.t('handOver.share'),
      [
        ...(desk.shares.links ? [[i18n.t('handOver.shareLink'), share('link')] as [string, () => void]] : []),
        ...(desk.shares.files ? [[i18n.t('handOver.shareText'), share('file')] as [string, () => void]] : []),
      ],
    ],
    [
      i18n.t('handOver.copy'),
      [
        [i18n.t('handOver.copyCitation'), copy('citation')],
        [i18n.t('handOver.copyMarkdown'), copy('markdown')],
        [i18n.t('handOver.copyRich'), copy('rich')],
      ],
    ],
    [
      i18n.t('handOver.programs'),
      [
        [i18n.t('handOver.zotero.send'), zotero],
        [i18n.t('exporting.obsidian.open'), obsidian],
      ],
    ],
  ];
  return (
    <Dialog title={i18n.t('handOver.title')} onClose={onClose}>
      <p class={styles.headline} dir="auto">
        {headline}
      </p>
      {rows.map(
        ([title, ways]) =>
          ways.length > 0 && (
            <section key={title} class={styles.group}>
              <h3 class={styles.title}>{title}</h3>
              <ul class={styles.ways}>
                {ways.map(([words, onClick]) => (
                  <li key={words}>
                    <Button disabled={busy !== null} onClick={onClick}>
                      {words}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p class={styles.state} role="status">
        {busy === 'zotero' ? i18n.t('handOver.zotero.working') : ''}
      </p>
    </Dialog>
  );
}

function obsidianWords(way: 'address' | 'clipboard' | 'file'): string {
  switch (way) {
    case 'address':
      return i18n.t('exporting.obsidian.handed');
    case 'clipboard':
      return i18n.t('exporting.obsidian.pasted');
    case 'file':
      return i18n.t('exporting.obsidian.saved');
  }
}
