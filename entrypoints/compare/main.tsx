import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import '../../components/theme/print.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Compare } from './Compare.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');
document.title = `${i18n.t('compare.pageTitle')} – ${i18n.t('panel.title')}`;

const root = document.getElementById('compare');
if (root === null) throw new Error('The compare page has no place for what is compared.');
render(<Compare />, root);
