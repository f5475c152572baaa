//! The limit of the writer: plain `COPY` of the same rows into tables of the same columns and indexes, without policies, triggers or foreign keys.

use std::time::{Duration, Instant};

use futures::TryStreamExt;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Executor};

/// Copies the rows of these tables out, then times copying them into twins. Returns the rows and the time.
pub async fn plain(owner: &mut PgConnection, tables: &[&str]) -> (i64, Duration) {
    let mut rows = 0;
    let mut spent = Duration::ZERO;
    for table in tables {
        owner.execute(AssertSqlSafe(format!("drop table if exists twin; create table twin (like {table} including all)"))).await.expect("a twin");
        let columns: String = sqlx::query_scalar(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
        )
        .bind(table)
        .fetch_one(&mut *owner)
        .await
        .expect("columns");
        let mut text = Vec::new();
        {
            let mut out = owner.copy_out_raw(&format!("copy (select {columns} from {table}) to stdout")).await.expect("rows come out");
            while let Some(piece) = out.try_next().await.expect("a piece") {
                text.extend_from_slice(&piece);
            }
        }
        let began = Instant::now();
        let mut sink = owner.copy_in_raw(&format!("copy twin ({columns}) from stdin")).await.expect("rows go in");
        for piece in text.chunks(1 << 20) {
            sink.send(piece).await.expect("a piece");
        }
        rows += i64::try_from(sink.finish().await.expect("the end")).expect("rows");
        spent += began.elapsed();
    }
    owner.execute("drop table if exists twin").await.expect("dropped");
    (rows, spent)
}
