import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { Attainment } from '../figures/attainment';
import { Breaches } from '../figures/breaches';
import { FallingDue } from '../figures/falling-due';
import { monthAt, plusMonths } from '../figures/months';
import { Punctuality } from '../figures/punctuality';
import { useFigures } from '../figures/use-figures';
import { figureWords } from '../figures/words';

const FIGURES = { attainment: Attainment, 'falls-due': FallingDue, breaches: Breaches, reports: Punctuality };
/** One figure on a dashboard, of the project and period it is set to. */
export function Gadget(props) {
  const say = figureWords(props.reader.locale);
  if (props.settings.projectId === '') return _jsx('p', { className: 'subtle', children: say.configure });
  return _jsx(Shown, { ...props, say: say });
}
function Shown({ reader, kind, settings, say }) {
  const { projectId, months, clock } = settings;
  const to = monthAt(Date.now(), reader);
  const period = { from: plusMonths(to, 1 - months), to, client: settings.client || null };
  const { figures, other, lost } = useFigures({ projectId, ...period });
  if (other)
    return _jsx('p', { role: 'status', children: other.kind === 'no-scheme' ? say.noScheme : other.say });
  if (!figures)
    return lost
      ? _jsx('p', { role: 'status', children: reader.words.lostAtOnce })
      : _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  const Figure = own(FIGURES, kind) ?? Attainment;
  const asked = { ...period, clock, target: settings.target || null };
  return _jsxs(_Fragment, {
    children: [
      _jsx('p', { className: 'subtle project', children: figures.project.name }),
      _jsx(Figure, { figures: figures, asked: asked, reader: reader, say: say }),
    ],
  });
}
