import { renderPage } from '../shared/show';
import { ProjectPage } from './tabs';
import '../shared/page.css';
import './queue.css';

void renderPage((reader) => <ProjectPage reader={reader} />);
