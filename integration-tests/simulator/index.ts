export { startSimulator } from "./start-simulator"
export {
  type NotifyOverrides,
  type PayOptions,
  type Simulator,
  type SimulatorOptions,
} from "./simulator"
