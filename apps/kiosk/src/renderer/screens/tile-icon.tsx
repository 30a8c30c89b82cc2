/** The catalogue names a tile's picture; these are the ones that the kiosk can draw. */
import {
  Baby,
  BadgeCheck,
  Briefcase,
  Car,
  FileText,
  GraduationCap,
  HandHeart,
  HeartPulse,
  House,
  Landmark,
  Megaphone,
  PiggyBank,
  Signpost,
  Sprout,
  Store,
  type LucideIcon,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  baby: Baby,
  'badge-check': BadgeCheck,
  briefcase: Briefcase,
  car: Car,
  'graduation-cap': GraduationCap,
  'hand-heart': HandHeart,
  'heart-pulse': HeartPulse,
  house: House,
  landmark: Landmark,
  megaphone: Megaphone,
  'piggy-bank': PiggyBank,
  signpost: Signpost,
  sprout: Sprout,
  store: Store,
};

export function TileIcon({ name, className }: { readonly name: string; readonly className?: string }) {
  const Icon = icons[name] ?? FileText;
  return <Icon aria-hidden="true" className={className} strokeWidth={1.75} />;
}
