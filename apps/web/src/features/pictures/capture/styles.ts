import phone from '@/features/phone/phone.css?inline';
import preflight from 'tailwindcss/preflight.css?inline';
import picture from './picture.css?inline';

/**
 * All styles of a picture, as one text: the resets that the phone's styles build on, the phone's own, and the picture's.
 * The phone is sealed off from the builder, so this is everything that decides its look.
 */
export const pictureStyles = `@layer base{${preflight}}${phone}${picture}`;
