import { own } from '../../src/common/own';
import type { FiguresAnswer } from '../../src/contract/figures';
import { Attainment } from '../figures/attainment';
import { Breaches } from '../figures/breaches';
import { FallingDue } from '../figures/falling-due';
import { contractOptionsOf } from '../figures/filter-bar';
import { addMonths, monthOf } from '../figures/months';
import { Punctuality } from '../figures/punctuality';
import { type FigureTexts, figuresTextsIn } from '../figures/texts';
import { useFigures } from '../figures/use-figures';
import { LostLine } from '../shared/answers/lost-line';
import { type Reader, withClockNames } from '../shared/reader';
import type { Settings } from './settings';
import { useProjects } from './use-projects';
import { usualProjectOf } from './usual-project';

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
  return props.settings.projectId === '' ? (
    <UsualFigure {...props} say={say} />
  ) : (
    <GadgetFigure {...props} say={say} />
  );
}

/** Until somebody chooses a project: the only one there is, or the reader's last. */
function UsualFigure(props: Props & { say: FigureTexts }) {
  const { answer, again } = useProjects();
  if (answer === 'lost') return <LostLine words={props.reader.words} again={again} />;
  if (!answer) return <div className="loading" role="status" aria-label={props.say.loading} />;
  const projectId = answer.kind === 'projects' ? usualProjectOf(answer) : '';
  if (projectId === '') return <p className="subtle">{props.say.configure}</p>;
  return <GadgetFigure {...props} settings={{ ...props.settings, projectId }} />;
}

function GadgetFigure({ reader, kind, settings, say }: Props & { say: FigureTexts }) {
  const { projectId, months, clock } = settings;
  const to = monthOf(Date.now(), reader);
  const period = { from: addMonths(to, 1 - months), to, client: settings.client || null };
  const contract = settings.contract || null;
  const { figures, other, lost, refresh } = useFigures({ projectId, ...period, contract });
  if (other) return <p role="status">{other.kind === 'no-scheme' ? say.noScheme : other.say}</p>;
  if (!figures)
    return lost ? (
      <LostLine words={reader.words} again={refresh} />
    ) : (
      <div className="loading" role="status" aria-label={say.loading} />
    );
  const Figure = own(FIGURES, kind) ?? Attainment;
  const query = { ...period, contract, clock, target: settings.target || null };
  const named = withClockNames(reader, figures.clockNames);
  return (
    <>
      <p className="subtle project">{aboutOf(figures, settings, reader)}</p>
      {lost ? <LostLine words={reader.words} again={refresh} /> : null}
      <Figure figures={figures} query={query} reader={named} say={say} />
    </>
  );
}

/** The project, and the client and the contract where the gadget is set to one. */
function aboutOf(figures: FiguresAnswer, { client, contract }: Settings, reader: Reader): string {
  const named = [
    figures.clients.find(({ id }) => id === client)?.name,
    contractOptionsOf(figures, reader).find(([id]) => id === contract)?.[1],
  ];
  return [figures.project.name, ...named].filter(Boolean).join(', ');
}
