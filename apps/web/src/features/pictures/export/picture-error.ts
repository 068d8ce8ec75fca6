/** Why there is no picture: the browser has no room for it, there is nothing to draw, or it may not be copied. */
export class PictureError extends Error {
  readonly code: 'too-large' | 'nothing' | 'clipboard';

  constructor(code: PictureError['code'], options?: ErrorOptions) {
    super(code, options);
    this.name = 'PictureError';
    this.code = code;
  }
}
