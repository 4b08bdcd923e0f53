import {
  Bug,
  Check,
  CircleCheck,
  CircleHelp,
  ClipboardList,
  Flame,
  Info,
  List,
  Pencil,
  Quote,
  TriangleAlert,
  X,
  Zap,
  ChevronDown,
  type LucideIcon,
} from 'lucide-react';
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockData } from './blocks.tsx';

/** The thirteen kinds, each with its sign and its colour. */
const kinds = {
  note: { icon: Pencil, tone: 'blue' },
  abstract: { icon: ClipboardList, tone: 'teal' },
  info: { icon: Info, tone: 'blue' },
  todo: { icon: CircleCheck, tone: 'blue' },
  tip: { icon: Flame, tone: 'teal' },
  success: { icon: Check, tone: 'green' },
  question: { icon: CircleHelp, tone: 'amber' },
  warning: { icon: TriangleAlert, tone: 'amber' },
  failure: { icon: X, tone: 'red' },
  danger: { icon: Zap, tone: 'red' },
  bug: { icon: Bug, tone: 'red' },
  example: { icon: List, tone: 'violet' },
  quote: { icon: Quote, tone: 'grey' },
} as const satisfies Record<string, { icon: LucideIcon; tone: string }>;

type Kind = keyof typeof kinds;

/** A callout: its sign, its title (the kind's name when it has none), and a body that may fold. */
export function Callout({
  children,
  'data-callout': written,
  'data-callout-raw': raw,
  'data-fold': fold,
  id,
  'data-line': line,
}: BlockData) {
  const { t } = useTranslation();
  const kind: Kind = written !== undefined && Object.hasOwn(kinds, written) ? (written as Kind) : 'note';
  const { icon: Icon, tone } = kinds[kind];
  const { title, body } = parts(children);
  const head = (
    <>
      <Icon size={17} aria-hidden />
      <span className={title === null && raw !== undefined ? 'callout-raw' : undefined}>
        {title ?? raw ?? t(`callout.${kind}`)}
      </span>
    </>
  );
  const place = { id, 'data-line': line, className: `callout tone-${tone}` };
  if (fold !== '+' && fold !== '-') {
    return (
      <div {...place}>
        <div className="callout-head">{head}</div>
        {body.length === 0 ? null : <div className="callout-body">{body}</div>}
      </div>
    );
  }
  return (
    <details {...place} open={fold === '+'}>
      <summary className="callout-head">
        {head}
        <ChevronDown size={16} aria-hidden className="callout-chevron" />
      </summary>
      <div className="callout-body">{body}</div>
    </details>
  );
}

function parts(children: ReactNode): { readonly title: ReactNode; readonly body: readonly ReactNode[] } {
  const all = Children.toArray(children);
  const at = all.findIndex((child) => isValidElement(child) && 'data-callout-title' in (child.props as object));
  if (at < 0) return { title: null, body: all };
  const words = (all[at] as ReactElement<{ children?: ReactNode }>).props.children;
  const isEmpty = Children.toArray(words).every((child) => typeof child === 'string' && child.trim() === '');
  return { title: isEmpty ? null : words, body: all.filter((child, index) => index !== at && !isBlank(child)) };
}

function isBlank(child: ReactNode): boolean {
  return typeof child === 'string' && child.trim() === '';
}
