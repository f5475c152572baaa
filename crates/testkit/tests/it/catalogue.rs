//! Tenancy, read from the catalogue of a migrated database: what no migration may forget.

use std::collections::BTreeSet;

use sqlx::{Connection, PgConnection};
use testkit::TestDatabase;

/// Tables that belong to no organisation, and why.
const NO_TENANT: &[(&str, &str)] = &[
    ("_sqlx_migrations", "which migrations have run"),
    ("users", "a person may belong to several organisations"),
    ("password_resets", "belongs to a person who cannot sign in"),
    (
        "vendor_budgets",
        "when the next request to an account may go, under a digest: shared by all who ask that account, and not open to the application's role",
    ),
];

/// Unique indexes that do not begin with the organisation, and why.
const NOT_BY_ORG: &[(&str, &str)] = &[
    ("_sqlx_migrations_pkey", "no tenant's"),
    ("users_pkey", "no tenant's"),
    ("users_email_norm_key", "an address signs in once"),
    ("password_resets_pkey", "no tenant's"),
    ("password_resets_token_hash_key", "no tenant's"),
    ("vendor_budgets_pkey", "no tenant's"),
    ("sync_connections_webhook", "a digest of 256 random bits: nobody can have another's"),
    ("sync_sign_ins_state", "a digest of 256 random bits: nobody can have another's"),
];

async fn names(connection: &mut PgConnection, sql: &'static str) -> Vec<String> {
    sqlx::query_scalar(sql).fetch_all(connection).await.expect("the catalogue answers")
}

#[tokio::test]
async fn every_table_is_some_organisations_or_listed() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let without = names(
        &mut owner,
        "select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)",
    )
    .await;
    let listed: BTreeSet<&str> = NO_TENANT.iter().map(|(name, _)| *name).collect();
    assert_eq!(without.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed, "a table without org_id holds no tenant's data");
    owner.close().await.expect("closes");
}

#[tokio::test]
async fn every_table_with_an_organisation_is_protected() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let open = names(
        &mut owner,
        "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
           c.relrowsecurity and c.relforcerowsecurity and a.attnotnull and exists (
             select 1 from pg_policy p where p.polrelid = c.oid and p.polroles = array[(select oid from pg_roles where rolname = 'zveno_app')]
               and pg_get_expr(p.polqual, p.polrelid) like '%app_org()%' and pg_get_expr(p.polwithcheck, p.polrelid) like '%app_org()%'))",
    )
    .await;
    assert!(open.is_empty(), "row-level security is missing on {open:?}");
    let wide = names(
        &mut owner,
        "select c.relname || ': ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
         where (0 = any (p.polroles) or (select oid from pg_roles where rolname = 'zveno_app') = any (p.polroles))
           and coalesce(pg_get_expr(p.polqual, p.polrelid), '') not like '%app_org()%'",
    )
    .await;
    assert!(wide.is_empty(), "a policy lets the application see other organisations: {wide:?}");
    owner.close().await.expect("closes");
}

#[tokio::test]
async fn keys_begin_with_the_organisation() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let unique = names(
        &mut owner,
        "select i.relname::text from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
         where x.indisunique and t.relnamespace = 'public'::regnamespace and not exists (
           select 1 from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attname = 'org_id')",
    )
    .await;
    let listed: BTreeSet<&str> = NOT_BY_ORG.iter().map(|(name, _)| *name).collect();
    assert_eq!(unique.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed, "a unique index across organisations tells one what another has");
    let loose = names(
        &mut owner,
        "select c.conrelid::regclass || ': ' || c.conname from pg_constraint c
         where c.contype = 'f' and c.connamespace = 'public'::regnamespace
           and exists (select 1 from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'org_id' and not a.attisdropped)
           and not exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'org_id')",
    )
    .await;
    assert!(loose.is_empty(), "a foreign key could point into another organisation: {loose:?}");
    owner.close().await.expect("closes");
}

#[tokio::test]
async fn roles_own_nothing_and_bypass_nothing() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let strong = names(
        &mut owner,
        "select rolname::text from pg_roles where rolname in ('zveno_app', 'zveno_system', 'zveno_search') and (rolsuper or rolbypassrls)",
    )
    .await;
    assert!(strong.is_empty(), "{strong:?} could bypass row-level security");
    let owned = names(
        &mut owner,
        "select c.relname::text from pg_class c join pg_roles r on r.oid = c.relowner
         where c.relnamespace = 'public'::regnamespace and r.rolname in ('zveno_app', 'zveno_system', 'zveno_search')",
    )
    .await;
    assert!(owned.is_empty(), "{owned:?} belong to a role that serves requests");
    owner.close().await.expect("closes");
}

/// A function that runs with its owner's rights must itself ask for the organisation, and must not be fooled by a search path.
#[tokio::test]
async fn functions_with_rights_ask_for_the_organisation() {
    let test = TestDatabase::new().await;
    let mut owner = test.owner().await;
    let careless = names(
        &mut owner,
        "select p.proname::text from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
           and (not (p.prosrc like '%org_id = app_org()%' or p.prosrc like '%org_id = $1%' and p.prosrc like '%using app_org()%') or p.proconfig is null or not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%'))",
    )
    .await;
    // It reads no row for its caller: it only tells the planner what the tables hold.
    let careless: Vec<_> = careless.into_iter().filter(|name| !matches!(name.as_str(), "refresh_statistics" | "refresh_sync_statistics")).collect();
    assert!(careless.is_empty(), "{careless:?} run with more rights than their caller and do not ask whose rows they show");
    let public = names(
        &mut owner,
        "select p.proname::text from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute')
           and p.prorettype <> 'trigger'::regtype",
    )
    .await;
    assert!(public.is_empty(), "{public:?} can be called by any role");
    owner.close().await.expect("closes");
}
