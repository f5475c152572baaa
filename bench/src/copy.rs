//! The limits of the writer: plain `COPY` of the same rows, once into tables of the same columns and indexes but nothing else, once into the tables
//! themselves, whose foreign keys and triggers (balances, hours) the writer pays for, too.

use std::time::{Duration, Instant};

use futures::TryStreamExt;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Executor};

/// A table's rows as `COPY` writes them.
struct Rows {
    table: String,
    columns: String,
    text: Vec<u8>,
}

/// Times copying the rows of these tables into twins without policies, triggers and foreign keys. Returns the rows and the time.
pub async fn into_twins(owner: &mut PgConnection, tables: &[&str]) -> (i64, Duration) {
    let (mut rows, mut spent) = (0, Duration::ZERO);
    for table in tables {
        owner.execute(AssertSqlSafe(format!("drop table if exists twin; create table twin (like {table} including all)"))).await.expect("a twin");
        let content = Rows { table: "twin".to_owned(), ..out(owner, table).await };
        let (copied, time) = into(owner, &content).await;
        (rows, spent) = (rows + copied, spent + time);
    }
    owner.execute("drop table if exists twin").await.expect("dropped");
    (rows, spent)
}

/// Empties the tables and times copying their rows back. `tables` stand in the order of their foreign keys.
pub async fn into_tables(owner: &mut PgConnection, tables: &[&str]) -> (i64, Duration) {
    let mut contents = Vec::with_capacity(tables.len());
    for table in tables {
        contents.push(out(owner, table).await);
    }
    owner.execute(AssertSqlSafe(format!("truncate {} cascade", tables.join(", ")))).await.expect("emptied");
    // Kept by the triggers that the copy fires.
    owner.execute("truncate balances, payment_days").await.expect("emptied");
    let (mut rows, mut spent) = (0, Duration::ZERO);
    for content in &contents {
        let (copied, time) = into(owner, content).await;
        (rows, spent) = (rows + copied, spent + time);
    }
    (rows, spent)
}

async fn out(owner: &mut PgConnection, table: &str) -> Rows {
    let columns: String = sqlx::query_scalar(
        "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    )
    .bind(table)
    .fetch_one(&mut *owner)
    .await
    .expect("columns");
    let mut text = Vec::new();
    let mut pieces = owner.copy_out_raw(&format!("copy (select {columns} from {table}) to stdout")).await.expect("rows come out");
    while let Some(piece) = pieces.try_next().await.expect("a piece") {
        text.extend_from_slice(&piece);
    }
    Rows { table: table.to_owned(), columns, text }
}

async fn into(owner: &mut PgConnection, Rows { table, columns, text }: &Rows) -> (i64, Duration) {
    let began = Instant::now();
    let mut sink = owner.copy_in_raw(&format!("copy {table} ({columns}) from stdin")).await.expect("rows go in");
    for piece in text.chunks(1 << 20) {
        sink.send(piece).await.expect("a piece");
    }
    let rows = i64::try_from(sink.finish().await.expect("the end")).expect("rows");
    (rows, began.elapsed())
}
