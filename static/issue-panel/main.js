import { jsx as _jsx } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { Panel } from './panel';
import './panel.css';
void show((reader, { extension }) =>
  _jsx(Panel, { ...reader, aside: extension.type === 'jira:issueContext' }),
);
