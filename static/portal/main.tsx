import { renderPage } from '../shared/render-page';
import { RequestPanel } from './request-panel';
import './portal.css';

void renderPage((reader) => <RequestPanel {...reader} />);
