import { marksOf } from "../../exports/index.js"
import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { refuseOverwriting } from "../overwriting.js"
import { readArticles } from "../reading.js"

/** `annotate`: what was recognised in each article, a line an article, written as it is read. */
export const annotate: CommandEntry = {
  name: "annotate",
  summary: "what was recognised in each article, with offsets (JSON lines)",
  examples: ["blotter annotate seeds -o marks.jsonl"],
  declare: (command, perform) => {
    command
      .argument("<input...>", "files, folders or - for standard input: .txt .md .html .jsonl, .gz of any")
      .option("-o, --output <file>", "write the marks there; standard output without it")
      .action(
        perform(async (context, inputs: readonly string[], { output }: { readonly output?: string }) => {
          refuseOverwriting(output, inputs)
          return writing(output, context, async (write, discard) => {
            const tally = { articles: 0, refused: 0 }
            const annotateArticle = await context.loadAnnotation()
            for await (const article of readArticles(inputs, context, "first", tally)) {
              await write(`${JSON.stringify(marksOf(annotateArticle(article)))}\n`)
            }
            if (tally.articles === 0) {
              discard()
              context.talk.note("no article could be read; nothing was written")
            }
            return tally.refused > 0 || tally.articles === 0 ? 1 : 0
          })
        }),
      )
  },
}
