interface Spot {
  x: number;
  y: number;
}

/** Lays a line from one point to another, both in the coordinates of the line's parent. Its length is its width; a line has no height. */
export function drawLimb(line: LineNode, from: Spot, to: Spot): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [cos, sin] = length > 0 ? [dx / length, dy / length] : [1, 0];
  line.resize(length, 0);
  line.relativeTransform = [
    [cos, -sin, from.x],
    [sin, cos, from.y],
  ];
}
