import { styleText } from "node:util"

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
/** With mark and time a line of a terminal of 80. */
const WIDTH = 66

export type Screen = {
  line: (text?: string) => void
  heading: (text: string) => void
  /** Shows that work is being done and since when, then what came of it and how long it took. */
  step: <T>(title: string, work: () => Promise<T>, outcome?: (result: T) => string) => Promise<T>
}

export function createScreen(stream: NodeJS.WriteStream): Screen {
  const colourful = stream.isTTY && !process.env.NO_COLOR
  const paint = (style: "bold" | "green" | "red" | "dim", text: string) =>
    colourful ? styleText(style, text) : text
  const line = (text = "") => void stream.write(`${text}\n`)

  return {
    line,
    heading: (text) => {
      line(`\n${paint("bold", text)}`)
    },
    async step(title, work, outcome = () => title) {
      const start = performance.now()
      const elapsed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
      const spinner = stream.isTTY
        ? spin(stream, () => `${title} ${paint("dim", elapsed())}`)
        : undefined
      const finish = (mark: string, text: string) => {
        spinner?.stop()
        line(`  ${mark} ${text.padEnd(WIDTH)} ${paint("dim", elapsed().padStart(7))}`)
      }
      try {
        const result = await work()
        finish(paint("green", "✔"), outcome(result))
        return result
      } catch (error) {
        finish(paint("red", "✘"), title)
        throw error
      }
    },
  }
}

function spin(stream: NodeJS.WriteStream, text: () => string): { stop: () => void } {
  let frame = 0
  const clear = () => stream.write("\r\u001b[K")
  const timer = setInterval(() => {
    clear()
    stream.write(`  ${FRAMES[frame++ % FRAMES.length] ?? ""} ${text()}`)
  }, 80)
  return {
    stop() {
      clearInterval(timer)
      clear()
    },
  }
}
