export { Gazetteer, loadGazetteer, type NameMatch } from "./gazetteer.js"
export { candidateBits, type GazetteerType } from "./gazetteer-format.js"
export { loadPlaces, type Nation, type PlaceKnowledge, recognizePlaces } from "./place-recognizer.js"
