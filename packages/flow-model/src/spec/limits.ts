/** Limits that hold for a flow as a whole or for several components (Flow JSON reference, limits). Sizes in bytes unless said otherwise. */
export const limits = {
  /** Size of the text as UTF-8: above `error` Meta refuses it. */
  documentBytes: { warning: 10_000_000, error: 10_485_760 },
  screens: 100,
  /** Components of a screen, all branches added; If and Switch count, Form does not. */
  componentsPerScreen: { warning: 50, error: 100 },
  routesPerScreen: 10,
  /** Ifs within Ifs, the outer one included. */
  ifDepth: 3,
  /** PhotoPicker and DocumentPicker together. */
  mediaPickersPerScreen: 1,
  /** Files and KiB that one completion message can carry. */
  completionMedia: { files: 10, kilobytes: 102_400 },
  /** Defaults of media pickers. */
  mediaPicker: { maxFiles: 30, maxFileKilobytes: 25_600 },
  imageBytes: 300_000,
  /** Picture of an option or list item; `before6` until 6.0. */
  itemImageBytes: { before6: 300_000, since6: 100_000 },
  payloadBytes: { warning: 1_000_000, error: 10_000_000 },
} as const;

/** A screen id that every version accepts. */
export const SCREEN_ID_PATTERN = /^(?!_+$)[a-zA-Z_]+$/;

/** A name of an input or a data field that can be read in bindings and expressions of every version. */
export const FIELD_NAME_PATTERN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The screen id that an endpoint answers to end a flow; no screen may have it. */
export const RESERVED_SCREEN_ID = 'SUCCESS';
