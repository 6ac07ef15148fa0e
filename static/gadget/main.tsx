import { view } from '@forge/bridge';
import { renderPage } from '../shared/render-page';
import { Edit } from './edit';
import { Gadget } from './gadget';
import { parseSettings } from './settings';
import '../shared/page.css';
import '../figures/figures.css';
import './gadget.css';

void renderPage((reader, { moduleKey, extension }) => {
  const settings = parseSettings(extension.gadgetConfiguration);
  if (extension.entryPoint === 'edit')
    return <Edit reader={reader} before={settings} save={(values) => void view.submit(values)} />;
  return <Gadget reader={reader} kind={moduleKey} settings={settings} />;
});
