// SPDX-License-Identifier: AGPL-3.0-or-later
// Lucide's outlines as paths in a square of 24.
import outlines from 'parley:icons';

const paths = new Map<string, Path2D>();

export function iconPath(name: string): Path2D | undefined {
  const kept = paths.get(name);
  if (kept) return kept;
  const outline = outlines[name];
  if (!outline) return undefined;
  const path = new Path2D();
  for (const [tag, attributes] of outline) addShape(path, tag, attributes);
  paths.set(name, path);
  return path;
}

function addShape(path: Path2D, tag: string, attributes: Record<string, string>): void {
  const number = (name: string) => Number(attributes[name] ?? 0);
  const shape = new Path2D(tag === 'path' ? attributes['d'] : undefined);
  if (tag === 'circle') {
    shape.arc(number('cx'), number('cy'), number('r'), 0, Math.PI * 2);
  } else if (tag === 'ellipse') {
    shape.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, Math.PI * 2);
  } else if (tag === 'rect') {
    shape.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  } else if (tag === 'line') {
    shape.moveTo(number('x1'), number('y1'));
    shape.lineTo(number('x2'), number('y2'));
  } else if (tag === 'polyline' || tag === 'polygon') {
    const points = (attributes['points'] ?? '').split(/[\s,]+/).map(Number);
    for (let i = 0; i + 1 < points.length; i += 2) {
      if (i === 0) shape.moveTo(points[0]!, points[1]!);
      else shape.lineTo(points[i]!, points[i + 1]!);
    }
    if (tag === 'polygon') shape.closePath();
  }
  path.addPath(shape);
}
