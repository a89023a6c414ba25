import { encodeQR } from 'qr';
import { element } from './elements.ts';

const pixels = 8;
/** Modules of white around it; the standard asks for four. */
const quiet = 4;

/** Black on white in every colour scheme: cameras expect it. `label` is what a screen reader says. */
export function qrCanvas(text: string, label: string): HTMLCanvasElement {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet });
  const size = String(rows.length * pixels);
  const canvas = element('canvas', { class: 'code', width: size, height: size, role: 'img', 'aria-label': label });
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) if (dark) context.fillRect(x * pixels, y * pixels, pixels, pixels);
  }
  return canvas;
}
