import { renderPage } from '../shared/render-page';
import { ProjectPage } from './tabs';
import '../shared/page.css';
import './queue.css';

void renderPage((reader) => <ProjectPage reader={reader} />);
