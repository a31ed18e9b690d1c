/** Time as the simulator sees it: real time plus whatever a test has skipped. */
export type Clock = {
  now: () => Date
  /** Without what was skipped. Signatures carry this time, because the shop that checks them skips nothing. */
  wallNow: () => Date
  /** Runs the job once the clock has come to `at`, by waiting or by `advance`. */
  schedule: (at: Date, job: () => void) => void
  /** Skips ahead, stopping at every job on the way until `settled` says its effects are over. */
  advance: (ms: number, settled: () => Promise<void>) => Promise<void>
  /** Forgets every job, and that anything was skipped. */
  clear: () => void
}

type Job = { at: number; run: () => void }

const LONGEST_TIMER_MS = 2 ** 31 - 1

/** `afterJob` runs after every job, whatever made it run. */
export function createClock(realNow: () => Date, afterJob: () => void): Clock {
  let offset = 0
  let jobs: Job[] = []
  let timer: NodeJS.Timeout | undefined
  const now = () => realNow().getTime() + offset

  function run(job: Job) {
    job.run()
    afterJob()
  }

  function takeDue(limit: number): Job | undefined {
    const [first] = jobs
    if (!first || first.at > limit) return undefined
    jobs.shift()
    return first
  }

  function arm() {
    clearTimeout(timer)
    const [first] = jobs
    if (!first) return
    const wait = Math.min(Math.max(first.at - now(), 0), LONGEST_TIMER_MS)
    timer = setTimeout(() => {
      for (let job = takeDue(now()); job; job = takeDue(now())) run(job)
      arm()
    }, wait)
    timer.unref()
  }

  return {
    now: () => new Date(now()),
    wallNow: realNow,
    schedule(at, run) {
      jobs.push({ at: at.getTime(), run })
      jobs.sort((one, other) => one.at - other.at)
      arm()
    },
    async advance(ms, settled) {
      const target = now() + ms
      for (let job = takeDue(target); job; job = takeDue(target)) {
        offset += Math.max(job.at - now(), 0)
        run(job)
        await settled()
      }
      offset += Math.max(target - now(), 0)
      arm()
    },
    clear() {
      offset = 0
      jobs = []
      clearTimeout(timer)
    },
  }
}
