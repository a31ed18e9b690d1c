import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"

/** Packs what `npm run build` left, and fails when a shop would get too much or too little of it. */

const FORBIDDEN = /\.spec\.|__tests__|simulator|integration-tests|medusa-config|jest|examples|\.env/

/** What a shop names in its `medusa-config.ts`, or what is good manners. */
const REQUIRED = [
  "README.md",
  "LICENSE",
  ".medusa/server/src/modules/multisafepay/index.js",
  ".medusa/server/src/providers/multisafepay/index.js",
  ".medusa/server/src/workflows/index.js",
]

/** Medusa takes a module's default export by `require`, so every plugin has these. */
const STRUCTURAL = ["CJS_WITH_ESMODULE_DEFAULT_EXPORT"]

/** Every file that a condition of `exports` points to. */
const targetsOf = (entry) =>
  typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targetsOf)

function pack(folder) {
  // `prepack` would build again.
  const flags = ["--json", "--ignore-scripts", "--pack-destination", folder]
  const output = execFileSync("npm", ["pack", ...flags], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
  // A list until npm 11, an object by package name since.
  const [packed] = Object.values(JSON.parse(output))
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) }
}

function findMissingTargets(manifest, files) {
  return targetsOf(manifest.exports).filter((target) => {
    const [start, end] = target.replace(/^\.\//, "").split("*")
    return end === undefined
      ? !files.includes(start)
      : !files.some((file) => file.startsWith(start) && file.endsWith(end))
  })
}

async function findPublintProblems(tarball, manifest) {
  const { messages } = await publint({ pack: { tarball: readFileSync(tarball).buffer } })
  return messages
    .filter(({ code }) => !STRUCTURAL.includes(code))
    .map((message) => `publint: ${formatMessage(message, manifest, { color: false })}`)
}

function findTypeProblems(tarball) {
  const flags = ["--profile", "node16", "--exclude-entrypoints", "./admin"]
  const ignored = ["--ignore-rules", "cjs-only-exports-default"]
  try {
    execFileSync("npx", ["--no-install", "attw", tarball, ...flags, ...ignored], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    })
    return []
  } catch (error) {
    return [`attw: ${error.stdout}`]
  }
}

const manifest = JSON.parse(readFileSync("package.json", "utf8"))
const folder = mkdtempSync(join(tmpdir(), "multisafepay-package-"))
try {
  const { tarball, files } = pack(folder)
  const problems = [
    ...files.filter((file) => FORBIDDEN.test(file)).map((file) => `${file} must not be packed`),
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is not packed`),
    ...findMissingTargets(manifest, files).map((target) => `exports: nothing matches ${target}`),
    ...(await findPublintProblems(tarball, manifest)),
    ...findTypeProblems(tarball),
  ]
  for (const problem of problems) console.error(problem)
  console.log(`${files.length} files packed, ${problems.length} problems`)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
