use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

/// What an organisation holds, free of everything that differs between two equal migrations: a row's own id stands as the source's id of its record,
/// times of writing and versions are left out. Table name to sorted rows.
pub type Content = BTreeMap<String, Vec<String>>;

/// What belongs to the migration's own book-keeping, or to people and their sessions.
const VOLATILE: &[&str] = &[
    "api_keys",
    "audit_entries",
    "connections",
    "event_counters",
    "external_refs",
    "feed_changes",
    "feed_marks",
    "feed_results",
    "idempotency_keys",
    "import_files",
    "invitations",
    "members",
    "merges",
    "organisations",
    "outbox",
    "run_duplicates",
    "run_log",
    "run_records",
    "run_undo",
    "runs",
    "sessions",
];

/// Reads every tenant table of the catalogue, those that come later included.
///
/// # Panics
/// When the database refuses.
pub async fn content(owner: &mut PgConnection, org: Uuid) -> Content {
    let refs =
        sqlx::query("select local_id, kind, remote_id from external_refs where org_id = $1").bind(org).fetch_all(&mut *owner).await.expect("refs");
    let mut names: HashMap<String, String> =
        refs.iter().map(|row| (row.get::<Uuid, _>(0).to_string(), format!("{}:{}", row.get::<&str, _>(1), row.get::<&str, _>(2)))).collect();
    // What a registration gives every organisation is told apart by its name.
    let given = sqlx::query(
        "select id, 'pipeline ' || name from pipelines where org_id = $1 union all select id, 'stage ' || name from stages where org_id = $1
         union all select id, 'loss reason ' || name from loss_reasons where org_id = $1",
    );
    for row in given.bind(org).fetch_all(&mut *owner).await.expect("a pipeline") {
        names.insert(row.get::<Uuid, _>(0).to_string(), row.get(1));
    }
    let tables: Vec<String> = sqlx::query_scalar(
        "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1",
    )
    .fetch_all(&mut *owner)
    .await
    .expect("a catalogue");
    let mut content = Content::new();
    for table in tables.into_iter().filter(|table| !VOLATILE.contains(&table.as_str())) {
        let sql = format!("select to_jsonb(t) - 'org_id' - 'version' - 'created_at' - 'updated_at' from {table} t where org_id = $1");
        let rows: Vec<Value> = sqlx::query_scalar(AssertSqlSafe(sql)).bind(org).fetch_all(&mut *owner).await.expect("rows");
        let mut lines: Vec<String> = rows.into_iter().map(|row| named(row, &names).to_string()).collect();
        lines.sort();
        content.insert(table, lines);
    }
    content
}

fn named(value: Value, names: &HashMap<String, String>) -> Value {
    match value {
        Value::String(text) => names.get(&text).cloned().map_or(Value::String(text), Value::String),
        Value::Array(items) => Value::Array(items.into_iter().map(|item| named(item, names)).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, value)| (key, named(value, names))).collect()),
        other => other,
    }
}

/// Fails with the first difference, not with two walls of rows.
///
/// # Panics
/// When the two differ.
pub fn assert_same(expected: &Content, found: &Content) {
    for (table, rows) in expected {
        let other = found.get(table).map_or(&[][..], Vec::as_slice);
        let missing: Vec<_> = rows.iter().filter(|row| other.binary_search(row).is_err()).take(3).collect();
        let extra: Vec<_> = other.iter().filter(|row| rows.binary_search(row).is_err()).take(3).collect();
        assert!(
            missing.is_empty() && extra.is_empty() && rows.len() == other.len(),
            "{table}: {} rows expected, {} found\nmissing: {missing:#?}\nextra: {extra:#?}",
            rows.len(),
            other.len()
        );
    }
}
