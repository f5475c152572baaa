//! Bringing the schema `jobs` up to date, by the owner.

use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection};

use crate::{Database, Result};

/// Any number of our own, the same in every process.
const LOCK: i64 = 0x007a_7665_6e6f_0001;

/// A change under way: whoever holds it is the only one. Dropped, the lock goes with its connection.
pub struct SchemaChange {
    lock: PgConnection,
    pool: PgPool,
}

impl SchemaChange {
    /// Signs in as the owner and waits for its turn.
    ///
    /// # Errors
    /// When the server is out of reach.
    pub async fn begin(database: &Database) -> Result<Self> {
        let mut lock = database.owner_options().connect().await?;
        sqlx::query("select pg_advisory_lock($1)").bind(LOCK).execute(&mut lock).await?;
        let pool = PgPoolOptions::new().max_connections(1).connect_with(database.owner_options().clone()).await?;
        Ok(Self { lock, pool })
    }

    /// The owner's connection, for the queue engine's own migrations.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// Renews our function and the grants, and lets the next one in.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn finish(mut self) -> Result<()> {
        self.pool.close().await;
        sqlx::raw_sql(GRANTS).execute(&mut self.lock).await?;
        self.lock.close().await?;
        Ok(())
    }
}

/// The roles that serve may add a job and nothing else; the system's role works them off.
/// `clock_timestamp` and not `now`: jobs of one transaction must keep their order.
const GRANTS: &str = r"
begin;
create or replace function jobs.enqueue(name text, payload json, serial text, run_at timestamptz, attempts int, key text, keep_run_at boolean)
returns bigint language sql security definer set search_path = jobs, pg_temp as $$
  select job.id from jobs.add_job(
    identifier := name, payload := payload, queue_name := serial, run_at := coalesce(run_at, clock_timestamp()), max_attempts := attempts,
    job_key := key, job_key_mode := case when keep_run_at then 'preserve_run_at' else 'replace' end) job
$$;
revoke all on function jobs.enqueue(text, json, text, timestamptz, int, text, boolean) from public;
grant usage on schema jobs to zveno_app, zveno_system;
grant execute on function jobs.enqueue(text, json, text, timestamptz, int, text, boolean) to zveno_app, zveno_system;
grant select, insert, update, delete on all tables in schema jobs to zveno_system;
grant usage on all sequences in schema jobs to zveno_system;
do $$
declare
  target regclass;
begin
  for target in select c.oid from pg_class c where c.relnamespace = 'jobs'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'system') loop
    execute format('create policy system on %s to zveno_system using (true) with check (true)', target);
  end loop;
end
$$;
commit;
";
