export { type InputItem, type InputOptions, readInputs } from "./inputs.js"
