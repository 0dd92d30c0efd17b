import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import '../../components/theme/print.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Library } from './Library.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');

const root = document.getElementById('library');
if (root === null) throw new Error('The library’s page has no place for the library.');
render(<Library />, root);
