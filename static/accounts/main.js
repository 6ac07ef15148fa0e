import { jsx as _jsx } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { AccountsPage } from './page';
import { accountsWords } from './words';
import '../shared/page.css';
import './accounts.css';
void show((reader) => _jsx(AccountsPage, { reader: reader, say: accountsWords(reader.locale) }));
