import { renderPage } from '../shared/render-page';
import { AccountsPage } from './page';
import { accountsTextsIn } from './texts';
import '../shared/page.css';
import './accounts.css';

void renderPage((reader) => <AccountsPage reader={reader} say={accountsTextsIn(reader.language)} />);
