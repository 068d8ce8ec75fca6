import type { JsonValue, Path } from '@flowsmith/flow-model';
import type { PhoneTheme, Platform } from '@/features/phone/index.ts';
import type { BoardLayout } from '../editor/session/types.ts';

/** How much of the phone a picture shows: all of it, without its bezel, or the sheet alone. */
export type Frame = 'phone' | 'screen' | 'sheet';

/** What is behind the phones. `theme` is the builder's own grey, light or dark as the phone. */
export type Backdrop = 'transparent' | 'white' | 'theme';

/** Which components of If and Switch are drawn: those that the example data lead to, or all, in frames that say so. */
export type Branches = 'example' | 'all';

/** What decides how one screen looks. */
export interface Look {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
  /** The phone's language is written from right to left. */
  readonly rtl: boolean;
  readonly frame: Frame;
  readonly branches: Branches;
}

/** Picture pixels for each pixel of the phone. */
export type Scale = 1 | 2 | 3;

/** Everything that one export needs. */
export interface PictureRequest {
  readonly flow: JsonValue;
  /** Name of the flow; files are called after it. */
  readonly name: string;
  /** Places that people gave to screens. */
  readonly layout: BoardLayout;
  /** Indexes of the wanted screens in the flow, in order. The board always has all. */
  readonly screens: readonly number[];
  readonly product: Product;
  readonly look: Look;
  readonly backdrop: Backdrop;
  readonly scale: Scale;
}

/** What comes out: one picture of one screen, one file for each screen, all in one picture, or the board. */
export type Product = 'screen' | 'zip' | 'sheet' | 'board-png' | 'board-svg';

/** One screen, written out so that it can be drawn at any scale. Lengths are CSS pixels. */
export interface Shot {
  /** The phone as XHTML; its style sheet is not in it. */
  readonly markup: string;
  /** Outer size, with the bezel. */
  readonly width: number;
  readonly height: number;
  /** Width of the bezel on each side. */
  readonly bezel: number;
  /** Every character that is written on it, for choosing fonts. */
  readonly text: string;
  /** Middle of each drawn component from the top of the phone, by the text of its path. */
  readonly middles: ReadonlyMap<string, number>;
}

/** How far an export is: `done` of `total` steps. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What an export gives. */
export interface Picture {
  readonly blob: Blob;
  readonly fileName: string;
  /** Size in pixels; of the largest one in a zip. */
  readonly width: number;
  readonly height: number;
  /** The scale at which it was drawn, when that had to be less than wanted. */
  readonly reducedTo?: number;
}

/** The text of a path, by which drawn components are found again. */
export function pathKey(path: Path): string {
  return path.join('/');
}
