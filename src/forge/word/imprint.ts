/** What stands on every page of a Word file, and what its properties say of it. */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { textsIn } from '../../../locales/languages';
import type { Imprint } from '../../application/report/document/imprint';
import { withoutControls } from './inline';

const SMALL = { size: 17, color: '626F86' };

export const headerOf = ({ company }: Imprint, title: string): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...SMALL, text: withoutControls(company), bold: true }),
          new TextRun({ ...SMALL, text: withoutControls(`  ${title}`) }),
        ],
      }),
    ],
  });

export function footerOf({ language }: Imprint): Footer {
  const { page, of } = textsIn(language).letter.footer;
  const parts = [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES];
  const children = parts.map((part) => new TextRun({ ...SMALL, children: [part] }));
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children })] });
}

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** The company has no option in the library: the part that holds it is written whole. */
export const propertiesOf = ({ company }: Imprint) => ({
  path: 'docProps/app.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${EXTENDED}"><Company>${toXml(company)}</Company></Properties>`,
});

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

const toXml = (words: string): string =>
  withoutControls(words).replace(/[&<>]/g, (character) => ENTITIES.get(character) ?? '');
