import eslint from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const tests = ["integration-tests/**", "**/__tests__/**"]
const core = "src/multisafepay/**"

/** Who may import whom: one block per folder, so that a forbidden arrow fails the build. */
const layer = (files, patterns) => ({
  files: [files],
  ignores: tests,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
})

/** Folders of `src`, reached from a sibling folder: `../workflows/x`, but neither `./admin/x` nor `../x`. */
const upwards = (folders, message) => ({ regex: `^(\\.\\./)+(${folders})(/|$)`, message })

const noTests = {
  regex: "(integration-tests|__tests__|examples)(/|$)",
  message: "Production code never imports tests.",
}

const coreImports = (packages) => [
  {
    regex: `^(?!\\.\\.?/|node:|(${packages})$)`,
    message: "The MultiSafepay core knows nothing of Medusa, and no package but these few.",
  },
  upwards(
    "providers|modules|workflows|api|admin|jobs|subscribers|links|types",
    "The core imports nothing above it."
  ),
  noTests,
]

export default tseslint.config(
  { ignores: [".medusa/**", ".demo/**", "coverage/**", "**/dist/**", "**/migrations/**"] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  // The preset starts with a global ignore of every test: left in, no test would ever be linted.
  ...medusa.configs.recommended.filter((block) => block.files ?? !block.ignores),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.check.json", "./examples/storefront/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: Object.fromEntries(
        ["process", "console", "__dirname", "setTimeout"].map((name) => [name, "readonly"])
      ),
    },
  },
  {
    // Run by Node as they are, without a build: CommonJS.
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
  { files: ["src/**"], ignores: tests, rules: { "no-console": "error" } },
  layer(core, coreImports("axios|bignumber\\.js|@medusajs/framework/zod")),
  layer(
    "src/multisafepay/retry-reads.ts",
    coreImports("axios|axios-retry|bignumber\\.js|@medusajs/framework/zod")
  ),
  {
    files: [core],
    ignores: tests,
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are parameters of the core." },
        { object: "Date", property: "now", message: "Time is a parameter of the core." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Time is a parameter of the core.",
        },
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "The core parses; it casts nothing.",
        },
      ],
    },
  },
  layer("src/shared/**", [
    upwards(
      "providers|modules|workflows|api|admin|jobs|subscribers|links",
      "What layers share translates between the core and Medusa, and knows none of them."
    ),
    noTests,
  ]),
  layer("src/providers/**", [
    upwards(
      "modules|workflows|api|admin|jobs|subscribers|links",
      "Providers import the core, and others' types through src/types."
    ),
    noTests,
  ]),
  layer("src/modules/**", [
    upwards(
      "providers|workflows|api|admin|jobs|subscribers|links",
      "Modules import the core only."
    ),
    noTests,
  ]),
  layer("src/workflows/**", [
    upwards("providers|api|admin|jobs|subscribers", "Workflows import modules and the core."),
    noTests,
  ]),
  layer("src/{api,jobs,scripts,subscribers}/**", [
    upwards("providers|admin", "Routes, jobs and subscribers run workflows."),
    noTests,
  ]),
  layer("src/admin/**", [
    upwards(
      "multisafepay|providers|modules|workflows|api|jobs|subscribers|links",
      "The admin speaks HTTP; it imports src/types as types and nothing else of ours."
    ),
    noTests,
  ]),
  {
    // MultiSafepay's amounts are minor units, its errors its own.
    files: [core, ...tests],
    rules: {
      "@medusajs/prices-in-major-units": "off",
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
  {
    // What a storefront is made of is not Medusa's business, and it may not import the framework.
    files: ["examples/**"],
    rules: Object.fromEntries(
      Object.keys(medusa.rules).map((name) => [`@medusajs/${name}`, "off"])
    ),
  },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // `it.each` hands a row of its table over as arguments, and some rows are about digits that get lost.
      "@typescript-eslint/max-params": "off",
      "no-loss-of-precision": "off",
    },
  }
)
