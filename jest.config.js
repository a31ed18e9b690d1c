const { loadEnv } = require("@medusajs/framework/utils")
const groups = require("./integration-tests/http/groups/groups.json")

loadEnv("test", process.cwd())

const specs = {
  unit: [
    "**/src/**/__tests__/**/*.unit.spec.ts",
    "**/integration-tests/{repository,simulator,storm}/__tests__/*.spec.ts",
  ],
  module: ["**/integration-tests/module/*.spec.ts"],
  http: ["**/integration-tests/http/*.spec.ts"],
  crash: ["**/integration-tests/crash/*.spec.ts"],
  cluster: ["**/integration-tests/cluster/*.spec.ts"],
  browser: ["**/integration-tests/browser/*.spec.ts"],
}

const type = process.env.TEST_TYPE ?? "unit"
if (!(type in specs))
  throw new Error(`TEST_TYPE is one of ${Object.keys(specs).join(", ")}, not "${type}".`)

// A whole suite runs groups of specs, and what is in none of them by itself; a spec asked for by name runs alone.
const grouped = type === "http" && process.env.TEST_IN_GROUPS === "1"
const groupFiles = Object.keys(groups).map((name) =>
  require.resolve(`./integration-tests/http/groups/${name}.ts`)
)
const groupedSpecs = Object.values(groups)
  .flat()
  .map((name) => `<rootDir>/integration-tests/http/${name}\\.spec\\.ts$`)

module.exports = {
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
          target: "es2021",
        },
      },
    ],
  },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/examples/"],
  testMatch: grouped ? [...specs[type], ...groupFiles] : specs[type],
  ...(grouped
    ? {
        testPathIgnorePatterns: ["/node_modules/", ...groupedSpecs],
        testSequencer: "<rootDir>/integration-tests/longest-first.js",
      }
    : {}),
  ...(type === "unit"
    ? {}
    : {
        globalSetup: "<rootDir>/integration-tests/postgres/global-setup.js",
        globalTeardown: "<rootDir>/integration-tests/postgres/global-teardown.js",
        setupFiles: ["<rootDir>/integration-tests/setup.js"],
        testTimeout: 120_000,
      }),
}
