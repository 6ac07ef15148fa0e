import { show } from '../shared/show';
import { QueuePage } from './page';
import { queueWords } from './words';
import '../shared/page.css';
import './queue.css';

void show((reader) => <QueuePage reader={reader} say={queueWords(reader.locale)} />);
