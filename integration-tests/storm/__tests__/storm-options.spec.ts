import { readOptions, UsageError } from "../storm-options"

const freshSeed = () => 42

describe("readOptions", () => {
  it.each([
    { args: [], options: { payments: 500, seed: 42 } },
    { args: ["--payments", "60"], options: { payments: 60, seed: 42 } },
    { args: ["--payments=60", "--seed=0"], options: { payments: 60, seed: 0 } },
  ])("reads $args", ({ args, options }) => {
    expect(readOptions(args, freshSeed)).toEqual(options)
  })

  it.each([
    { args: ["--paiments", "60"], named: "--paiments" },
    { args: ["60"], named: "60" },
    { args: ["--payments"], named: "--payments" },
    { args: ["--payments", "0"], named: "--payments" },
    { args: ["--payments", "ten"], named: "--payments" },
    { args: ["--seed", "-1"], named: "--seed" },
    { args: ["--seed", "1.5"], named: "--seed" },
  ])("refuses $args in one line that names what is wrong", ({ args, named }) => {
    const read = () => readOptions(args, freshSeed)

    expect(read).toThrow(UsageError)
    expect(read).toThrow(new RegExp(`^[^\\n]*${named}[^\\n]*Usage: npm run storm[^\\n]*$`))
  })
})
