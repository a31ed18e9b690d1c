import { styleText } from "node:util"

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
/** With mark and time a line of a terminal of 80. */
const WIDTH = 66
const REPORT_MS = 5_000

export type Screen = {
  line: (text?: string) => void
  heading: (text: string) => void
  /** Shows that work is being done and since when, then what came of it and how long it took. */
  step: <T>(title: string, work: () => Promise<T>, outcome?: (result: T) => string) => Promise<T>
  /** A step that takes long and can tell how far it is: without a terminal in a line every few seconds. */
  follow: <T>(text: () => string, work: () => Promise<T>) => Promise<T>
}

export function createScreen(stream: NodeJS.WriteStream): Screen {
  const colourful = stream.isTTY && !process.env.NO_COLOR
  const paint = (style: "bold" | "green" | "red" | "dim", text: string) =>
    colourful ? styleText(style, text) : text
  const line = (text = "") => void stream.write(`${text}\n`)

  async function run<T>(
    text: () => string,
    work: () => Promise<T>,
    { outcome, follow }: { outcome: (result: T) => string; follow: boolean }
  ): Promise<T> {
    const start = performance.now()
    const elapsed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
    const now = () => `${text()} ${paint("dim", elapsed())}`
    const animation = stream.isTTY ? spin(stream, now) : follow ? report(line, now) : undefined
    const finish = (mark: string, result: string) => {
      animation?.stop()
      line(`  ${mark} ${result.padEnd(WIDTH)} ${paint("dim", elapsed().padStart(7))}`)
    }
    try {
      const result = await work()
      finish(paint("green", "✔"), outcome(result))
      return result
    } catch (error) {
      finish(paint("red", "✘"), text())
      throw error
    }
  }

  return {
    line,
    heading: (text) => {
      line(`\n${paint("bold", text)}`)
    },
    step: (title, work, outcome = () => title) =>
      run(() => title, work, { outcome, follow: false }),
    follow: (text, work) => run(text, work, { outcome: text, follow: true }),
  }
}

type Animation = { stop: () => void }

function report(line: (text: string) => void, text: () => string): Animation {
  const timer = setInterval(() => {
    line(`    ${text()}`)
  }, REPORT_MS)
  return {
    stop() {
      clearInterval(timer)
    },
  }
}

function spin(stream: NodeJS.WriteStream, text: () => string): Animation {
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
