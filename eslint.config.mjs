import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const typed = {
  parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname },
}

/** Who may import whom: one block per folder, so that a forbidden arrow fails the build. */
const layer = (files, patterns) => ({
  files: [files],
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
})

const upwards = (folders, message) => ({ regex: `^\\.\\.?/(.*/)?(${folders})(/|$)`, message })
const noTests = {
  regex: "(integration-tests|__tests__)/",
  message: "Production code never imports tests.",
}

export default tseslint.config(
  {
    ignores: [".medusa/**", "coverage/**", "**/migrations/**", "**/*.js", "**/*.mjs", "examples/**", "node_modules/**"],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  // The preset starts with a global ignore of every test: left in, no test would ever be linted.
  ...medusa.configs.recommended.filter((block) => block.files ?? !block.ignores),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: typed,
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  layer("src/multisafepay/**", [
    { regex: "^@medusajs/(?!framework/zod$)", message: "The MultiSafepay core knows nothing of Medusa." },
    upwards("providers|modules|workflows|api|admin|jobs|subscribers|links", "The core imports nothing above it."),
  ]),
  layer("src/providers/**", [upwards("workflows|api|admin|jobs|subscribers|links", "Providers import the core only."), noTests]),
  layer("src/modules/**", [
    upwards("providers|workflows|api|admin|jobs|subscribers|links", "Modules import the core only."),
    noTests,
  ]),
  layer("src/workflows/**", [upwards("providers|api|admin|jobs|subscribers", "Workflows import modules and the core."), noTests]),
  layer("src/{api,jobs,subscribers}/**", [upwards("providers|admin", "Routes, jobs and subscribers run workflows."), noTests]),
  {
    files: ["integration-tests/**/*.ts", "**/__tests__/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  }
)
