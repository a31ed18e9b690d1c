import { type Database } from "../../../src/modules/multisafepay/database"
import { type ModuleSuite } from "./module-suite"

/** A database that notes PostgreSQL's plan for each statement before it runs it. */
export function explaining(sql: ModuleSuite["sql"]): { database: Database; plans: string[] } {
  const plans: string[] = []
  return {
    plans,
    database: {
      async execute(statement, parameters) {
        const lines = await sql<Record<string, string>>(`EXPLAIN ${statement}`, parameters)
        plans.push(lines.flatMap((line) => Object.values(line)).join("\n"))
        return sql(statement, parameters)
      },
    },
  }
}
