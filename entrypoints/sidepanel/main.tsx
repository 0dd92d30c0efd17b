import '../../components/theme/tokens.css';
import '../../components/theme/base.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Panel } from './Panel.tsx';

document.documentElement.lang = i18n.t('language.tag');
document.documentElement.dir = i18n.t('language.direction');
document.title = i18n.t('panel.title');

const root = document.getElementById('panel');
if (root === null) throw new Error('The panel’s page has no place for the panel.');
render(<Panel />, root);
