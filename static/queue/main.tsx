import { show } from '../shared/show';
import { ProjectPage } from './tabs';
import '../shared/page.css';
import './queue.css';

void show((reader) => <ProjectPage reader={reader} />);
