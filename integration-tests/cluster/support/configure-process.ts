import { configure, type Locking } from "./configure"

// Loaded before the shop's process, by which time nothing has read the configuration yet.
configure(process.env.CLUSTER_LOCKING as Locking, process.env.CLUSTER_REDIS_URL ?? "")
