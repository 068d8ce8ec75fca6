/** Texts of the gallery page. */
export const galleryMessages = {
  title: 'Phone gallery',
  about:
    'Every component as WhatsApp draws it, on both platforms, in light and dark. Everything here can be tried.',
} as const;
