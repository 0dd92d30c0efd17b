import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Verify } from './Verify.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');
document.title = `${i18n.t('verify.title')} – ${i18n.t('panel.title')}`;

const root = document.getElementById('verify');
if (root === null) throw new Error('The page that checks reports has no place for itself.');
render(<Verify />, root);
