/** One step of the database's shape (迁移): numbered by fives, never changed once a hall has it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
