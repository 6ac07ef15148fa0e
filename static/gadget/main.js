import { view } from '@forge/bridge';
import { jsx as _jsx } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { Edit } from './edit';
import { Gadget } from './gadget';
import { settingsIn } from './settings';
import '../shared/page.css';
import '../figures/figures.css';
import './gadget.css';
void show((reader, { moduleKey, extension }) => {
  const settings = settingsIn(extension.gadgetConfiguration);
  if (extension.entryPoint === 'edit')
    return _jsx(Edit, { reader: reader, before: settings, save: (values) => void view.submit(values) });
  return _jsx(Gadget, { reader: reader, kind: moduleKey, settings: settings });
});
