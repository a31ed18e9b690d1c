import { x } from "../../workflows/process-notifications"
import { y } from "../__tests__/fixtures"
console.log(x, y)
