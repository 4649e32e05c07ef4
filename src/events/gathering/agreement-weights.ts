/**
 * What speaks for and against a telling's being of the happening that a cluster tells, in points. A person set them, some of them chosen by how
 * MUC-4, ECB+ and articles of our own came out; a learned judge weighs their sum with more signs (`gathering-judge.ts`).
 */
const points = {
  "": 2,
  tied: 4,
  "same sentence": 2,
  near: 1.5,
  distance: 0,
  "harm, same sentence": 2,
  "harm, near or shared": 1.5,
  "harm, far": -1.5,
  echo: 0,
  "another setting": -1.5,
  "more harmed": -1.5,
  "turned, same sentence": -1,
  turned: -3,
  "after a headline": 0.5,
  definite: 3,
  "definite, next": 0,
  "definite, same word": 2,
  "definite, of somebody new": -0.5,
  indefinite: -1,
  "said to be another": -4,
  added: -1,
  "one of several": -4,
  "same type": 0.5,
  "other type": -0.5,
  "same target": 3,
  "same doer": 1,
  "another named target": -2,
  "another named doer": -2,
  "another thing": 0,
  "another weapon": -1,
  "another victim, new": -2.5,
  "fewer victims, new": -1,
  "new doer": -1.5,
  "new weapon": -1.5,
  "same count": 2,
  "same day": 0,
  "another day, loosely": -2.5,
  "another day": -5.5,
  "another day, onward": -2,
  "same place": 1,
  "another place": -1,
  "another known place": -1,
  "another town": -4,
  "opens elsewhere": -3.5,
  "opens at a place": -2.5,
  "goes on to others": -4.5,
  "goes on later": -2.5,
  "an act of its own": -2,
} as const

export type AgreementFeature = keyof typeof points
/** Notes a feature; 1 unless a value is given. */
export type AgreementSetter = (name: AgreementFeature, value?: number | boolean) => void

export const agreementFeatures: readonly string[] = Object.keys(points)
/** In the order of `agreementFeatures`. */
export const agreementPoints: Float64Array = Float64Array.from(Object.values(points))
