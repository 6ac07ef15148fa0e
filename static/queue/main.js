import { jsx as _jsx } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { ProjectPage } from './tabs';
import '../shared/page.css';
import './queue.css';
void show((reader) => _jsx(ProjectPage, { reader: reader }));
