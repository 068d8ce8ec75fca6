/** A screen's place in a picture of several. Lengths are CSS pixels. */
export interface PlacedScreen {
  /** Which of the shots. */
  readonly index: number;
  /** Top left corner of the shot, with its bezel. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bezel: number;
  /** Written above it: the screen's id. Absent: nothing is. */
  readonly label?: string;
  /** The flow starts here, or may end here. */
  readonly marks: readonly ('start' | 'end')[];
}

/** A route from a screen to another. */
export interface Arrow {
  /** SVG path data. */
  readonly path: string;
  /** Where it begins. */
  readonly x: number;
  readonly y: number;
  /** Only the endpoint takes this route. */
  readonly byEndpoint: boolean;
}

/** A picture of several screens, before it is drawn. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly screens: readonly PlacedScreen[];
  readonly arrows: readonly Arrow[];
}
