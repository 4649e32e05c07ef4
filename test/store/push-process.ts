import { generateCase } from "../../bench/case.js"
import { openNeo4j } from "../../src/store/index.js"

/** Pushes a generated case: a process of its own, to be killed. Arguments: address, user, password, case, incidents, seed. */
const [uri = "", user = "", password = "", name = "", incidents = "100", seed = "1"] = process.argv.slice(2)
const store = await openNeo4j({ uri, credentials: { user, password }, case: name })
process.send?.("pushing")
await store.save(generateCase(Number(incidents), Number(seed)))
await store.close()
process.disconnect?.()
