/** Why there is no picture: the browser has no room for it, or there is nothing to draw. */
export class PictureError extends Error {
  readonly code: 'too-large' | 'nothing';

  constructor(code: 'too-large' | 'nothing') {
    super(code);
    this.name = 'PictureError';
    this.code = code;
  }
}
