import { container } from "@medusajs/framework"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { Modules } from "@medusajs/framework/utils"
import startMedusa from "@medusajs/medusa/commands/start"

import { configureAccount } from "../../http/support/register-account"
import { arm, installKillPoints } from "./install-kill-points"
import { type Order, type Report } from "./kill-points"

/** A shop in a process of its own, which does what its test says: die at a point, or run a job now. */
async function run(): Promise<void> {
  // Manual capture acts on links that are fixed to a card only. Calls are counted, so no invoice is filed.
  configureAccount("default", { capture: "manual", reportInvoice: false })
  await startMedusa({
    directory: process.cwd(),
    port: Number(process.env.PORT),
    host: "127.0.0.1",
    types: false,
  })
  // The test says when a minute is over.
  await new WorkflowScheduler().clear()
  installKillPoints(container)
  report({ started: true })
}

function report(message: Report): void {
  process.send?.(message)
}

async function follow(order: Order): Promise<void> {
  if ("arm" in order) {
    arm(order.arm)
    report({ armed: true })
    return
  }
  // As Medusa's scheduler runs it: by its name, through the workflow engine.
  await container.resolve(Modules.WORKFLOW_ENGINE).run(`job-${order.run}`, { input: {} })
  report({ ran: true })
}

process.on("message", (order: Order) => {
  follow(order).catch((error: unknown) => {
    report({ failed: String(error) })
  })
})
process.on("disconnect", () => process.exit(0))
run().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
