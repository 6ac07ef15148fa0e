import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { textsIn } from '../../../locales/languages';
import type { Imprint } from '../../application/report/document/imprint';
import type { Node } from '../../domain/document/node';
import { blocksOf } from './blocks';
import { footerOf, headerOf, propertiesOf } from './imprint';
import { inlineOf } from './inline';
import { DENSE } from './tables';

const ORDERED = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
  level,
  format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}));

const heading = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: '172B4D' },
  paragraph: { spacing: { before, after: 80 } },
});

const stylesOf = (locale: string) => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: locale } },
      paragraph: { spacing: { after: 100 } },
    },
    title: heading(36, 0),
    heading1: heading(30, 320),
    heading2: heading(26, 280),
    heading3: heading(22, 200),
  },
  paragraphStyles: [{ id: DENSE, name: DENSE, run: { size: 16 }, paragraph: { spacing: { after: 0 } } }],
});

/** A document of Word with this title over these parts, by whom the imprint says; its bytes. */
export function createWordDocument(
  title: string,
  nodes: readonly Node[],
  imprint: Imprint,
): Promise<Uint8Array> {
  const head = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: inlineOf([{ type: 'text', text: title }]),
  });
  const document = new Document({
    ...{ title, creator: imprint.company, lastModifiedBy: imprint.company },
    styles: stylesOf(textsIn(imprint.language).meta.intl),
    numbering: { config: [{ reference: 'ordered', levels: ORDERED }] },
    sections: [
      {
        headers: { default: headerOf(imprint, title) },
        footers: { default: footerOf(imprint) },
        children: [head, ...blocksOf(nodes)],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [propertiesOf(imprint)]);
}
