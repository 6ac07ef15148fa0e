import { show } from '../shared/show';
import { AccountsPage } from './page';
import { accountsWords } from './words';
import '../shared/page.css';
import './accounts.css';

void show((reader) => <AccountsPage reader={reader} say={accountsWords(reader.locale)} />);
