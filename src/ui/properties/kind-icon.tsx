import {
  Braces,
  Calendar,
  Hash,
  Languages,
  Lightbulb,
  List,
  SquareCheck,
  TextInitial,
  type LucideIcon,
} from 'lucide-react';
import type { PropertyKind } from './property-kind.ts';

const icons: Readonly<Record<PropertyKind, LucideIcon>> = {
  text: TextInitial,
  number: Hash,
  date: Calendar,
  checkbox: SquareCheck,
  list: List,
  lang: Languages,
  concept: Lightbulb,
  other: Braces,
};

/** The sign of a kind of property. */
export function KindIcon({ kind }: { readonly kind: PropertyKind }) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden />;
}
