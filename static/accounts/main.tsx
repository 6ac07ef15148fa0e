import { renderPage } from '../shared/render-page';
import { AccountsPage } from './page';
import { accountsWordsOf } from './words';
import '../shared/page.css';
import './accounts.css';

void renderPage((reader) => <AccountsPage reader={reader} say={accountsWordsOf(reader.locale)} />);
