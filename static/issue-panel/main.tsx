import { renderPage } from '../shared/render-page';
import { Panel } from './panel';
import './panel.css';

void renderPage((reader, { extension }) => (
  <Panel {...reader} aside={(extension as { type?: string }).type === 'jira:issueContext'} />
));
