import { own } from '../../src/common/own';
import { Attainment } from '../figures/attainment';
import { Breaches } from '../figures/breaches';
import { FallingDue } from '../figures/falling-due';
import { addMonths, monthOf } from '../figures/months';
import { Punctuality } from '../figures/punctuality';
import { type FigureTexts, figuresTextsIn } from '../figures/texts';
import { useFigures } from '../figures/use-figures';
import { type Reader, withClockNames } from '../shared/reader';
import type { Settings } from './settings';

interface Props {
  reader: Reader;
  /** The module's key says which of the four figures this is. */
  kind: string;
  settings: Settings;
}

const FIGURES = { attainment: Attainment, 'falls-due': FallingDue, breaches: Breaches, reports: Punctuality };

/** One figure on a dashboard, of the project and period it is set to. */
export function Gadget(props: Props) {
  const say = figuresTextsIn(props.reader.language);
  if (props.settings.projectId === '') return <p className="subtle">{say.configure}</p>;
  return <GadgetFigure {...props} say={say} />;
}

function GadgetFigure({ reader, kind, settings, say }: Props & { say: FigureTexts }) {
  const { projectId, months, clock } = settings;
  const to = monthOf(Date.now(), reader);
  const period = { from: addMonths(to, 1 - months), to, client: settings.client || null };
  const contract = settings.contract || null;
  const { figures, other, lost } = useFigures({ projectId, ...period, contract });
  if (other) return <p role="status">{other.kind === 'no-scheme' ? say.noScheme : other.say}</p>;
  if (!figures)
    return lost ? (
      <p role="status">{reader.words.lostAtOnce}</p>
    ) : (
      <div className="loading" role="status" aria-label={say.loading} />
    );
  const Figure = own(FIGURES, kind) ?? Attainment;
  const query = { ...period, contract, clock, target: settings.target || null };
  const named = withClockNames(reader, figures.clockNames);
  return (
    <>
      <p className="subtle project">{figures.project.name}</p>
      <Figure figures={figures} query={query} reader={named} say={say} />
    </>
  );
}
