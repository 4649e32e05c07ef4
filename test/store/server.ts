import { Neo4jContainer } from "@testcontainers/neo4j"
import { getContainerRuntimeClient } from "testcontainers"
import { type Neo4jOptions, openNeo4j } from "../../src/store/index.js"

/** A Neo4j that tests may use, or why there is none. */
export type Server =
  | { readonly options: Neo4jOptions; readonly from: string; stop(): Promise<void> }
  | { readonly missing: string }

/** What tests write is named so, and labelled so where it stands for other people's data. */
export const testCase = (name: string): string => `test/${name}`
export const foreignLabel = "BlotterTestForeign"

/** The image of docker-compose.yml. */
export const image = "neo4j:5.26-community"

const hasDocker = async (): Promise<boolean> => {
  try {
    await getContainerRuntimeClient()
    return true
  } catch {
    return false // testcontainers' way of saying that no container runtime answers
  }
}

const startContainer = async (): Promise<Server> => {
  const container = await new Neo4jContainer(process.env.NEO4J_IMAGE ?? image).withPassword("blotter-test").start()
  const credentials = { user: container.getUsername(), password: container.getPassword() }
  const stop = async () => {
    await container.stop()
  }
  return { options: { uri: container.getBoltUri(), credentials }, from: `testcontainers (${image})`, stop }
}

/** The server of NEO4J_URI, else one in a container, else none. */
export const findServer = async (): Promise<Server> => {
  const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password } = process.env
  if (uri === undefined || uri === "") {
    if (await hasDocker()) return startContainer()
    return { missing: "no NEO4J_URI is set and Docker does not answer" }
  }
  const options = password === undefined ? { uri } : { uri, credentials: { user, password } }
  const store = await openNeo4j(options)
  const others = `MATCH (n) WHERE NOT n:${foreignLabel} AND NOT coalesce(n.blotter, '') STARTS WITH 'test/' RETURN count(n) AS n`
  const { rows } = await store.ask(others)
  await store.close()
  if (rows[0]?.n !== 0) return { missing: `the database at ${uri} holds other data, and tests want one of their own` }
  return { options, from: uri, stop: async () => undefined }
}
