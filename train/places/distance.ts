const radian = Math.PI / 180
const diameter = 12_742

/** Great-circle distance in kilometres, of degrees. */
export const kilometres = (lat1: number, lon1: number, lat2: number, lon2: number): number => {
  const north = Math.sin(((lat2 - lat1) * radian) / 2)
  const east = Math.sin(((lon2 - lon1) * radian) / 2)
  const share = north * north + Math.cos(lat1 * radian) * Math.cos(lat2 * radian) * east * east
  return diameter * Math.asin(Math.sqrt(share))
}
