export { type InputItem, type InputOptions, readInputs } from "./inputs.js"
export { isArticleFile } from "./walk.js"
