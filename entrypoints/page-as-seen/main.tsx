import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { PageAsSeen } from './PageAsSeen.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');
document.title = `${i18n.t('pageAsSeen.title')} – ${i18n.t('panel.title')}`;

const root = document.getElementById('page-as-seen');
if (root === null) throw new Error('The page that shows kept pages has no place for itself.');
render(<PageAsSeen />, root);
