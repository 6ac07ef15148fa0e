import type { MarkView } from '../../../src/contract/explanation';
import type { DetailTexts } from '../clocks/texts';
import type { BarStyle } from './bars';
import { Glyph } from './events';

const styles: BarStyle[] = ['counted', 'met', 'late', 'over', 'waiting', 'closed', 'left'];
const signs = ['team', 'client', 'status', 'told'] as const;

interface Props {
  say: DetailTexts;
  looks: Set<BarStyle>;
  signs: Set<MarkView['sign']>;
  hasAgreed: boolean;
}

/** The signs that are drawn, and no others. */
export function Legend({ say, looks: drawn, signs: marked, hasAgreed }: Props) {
  return (
    <figcaption className="legend">
      {styles
        .filter((look) => drawn.has(look))
        .map((look) => (
          <span key={look}>
            <i className={`swatch ${look}`} />
            {say.legend[look]}
          </span>
        ))}
      {hasAgreed ? (
        <span>
          <i className="swatch agreed" />
          {say.legend.agreed}
        </span>
      ) : null}
      {signs
        .filter((sign) => marked.has(sign))
        .map((sign) => (
          <span key={sign}>
            <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
              <Glyph sign={sign} />
            </svg>
            {say.legend[sign]}
          </span>
        ))}
    </figcaption>
  );
}
