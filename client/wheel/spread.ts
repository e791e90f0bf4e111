// Owns keeping things on a circle apart while each stays as near as it can to where it wants to be. Pure.

const turn = 2 * Math.PI;

/** An angle in radians between 0 and a whole turn. */
export const withinTurn = (angle: number): number => ((angle % turn) + turn) % turn;

/** The direction in which angles point on the whole, in radians; undefined where they cancel each other out or there are none. */
export const meanAngle = (angles: readonly number[]): number | undefined => {
  const x = angles.reduce((sum, a) => sum + Math.cos(a), 0);
  const y = angles.reduce((sum, a) => sum + Math.sin(a), 0);
  return Math.hypot(x, y) < 1e-9 ? undefined : withinTurn(Math.atan2(y, x));
};

/**
 * Angles in radians, each at least `apart` from its neighbours, in the order in which they are wanted around the circle, with the
 * least sum of squared moves. Where they do not fit at all they stand at equal distances.
 *
 * The circle is cut in its largest gap; what is left is an isotonic regression, solved by pooling adjacent violators (Best &
 * Chakravarti, Mathematical Programming 47, 1990).
 */
export const spreadApart = (wanted: readonly number[], apart: number): number[] => {
  const { length } = wanted;
  if (length < 2) return wanted.map(withinTurn);
  const order = wanted
    .map((angle, index) => ({ angle: withinTurn(angle), index }))
    .sort((a, b) => a.angle - b.angle || a.index - b.index);
  const gapBefore = (i: number): number => {
    const [here, before] = [order[i], order[(i + length - 1) % length]];
    return withinTurn((here?.angle ?? 0) - (before?.angle ?? 0));
  };
  const gaps = order.map((_, i) => gapBefore(i));
  const cut = gaps.indexOf(Math.max(...gaps));
  const line = [...order.slice(cut), ...order.slice(0, cut)];
  const start = line[0]?.angle ?? 0;
  const result = new Array<number>(length).fill(0);
  if (apart * length >= turn) {
    for (const [i, { index }] of line.entries())
      result[index] = withinTurn(start + (i * turn) / length);
    return result;
  }
  const pools: { sum: number; size: number }[] = [];
  for (const [i, { angle }] of line.entries()) {
    pools.push({ sum: withinTurn(angle - start) - i * apart, size: 1 });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (before === undefined || last === undefined) break;
      if (before.sum / before.size <= last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  const places = pools.flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size));
  const [first = 0] = places;
  // Pools may reach past the cut from both sides: then the whole line is drawn together until its ends are apart.
  const room = turn - apart * length;
  const width = (places.at(-1) ?? 0) - first;
  const scale = width > room ? room / width : 1;
  for (const [i, { index }] of line.entries()) {
    const place = first + ((places[i] ?? 0) - first) * scale;
    result[index] = withinTurn(start + place + i * apart);
  }
  return result;
};
