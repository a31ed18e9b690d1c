export type Postgres = {
  host: "localhost"
  port: number
  user: string
  password: string
  url: (databaseName: string) => string
  stop: () => Promise<void>
}

export function startPostgres(options?: { dataFolder?: string; port?: number }): Promise<Postgres>
