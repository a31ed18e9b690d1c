/** What the module's SQL needs of Medusa's database manager. */
export type Database = Readonly<{
  execute(sql: string, parameters: readonly unknown[]): Promise<unknown[]>
}>
