import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import '../../components/theme/print.css';
import '../../components/reader/themes.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Reader } from './Reader.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');
document.title = `${i18n.t('reader.part')} – ${i18n.t('panel.title')}`;

const root = document.getElementById('reader');
if (root === null) throw new Error('The reader page has no place for the article.');
render(<Reader />, root);
