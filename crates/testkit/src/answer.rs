use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

/// What the last row of `sql` (one statement or several) holds in its first column, as text: a client without the `psql` that a machine may lack.
///
/// # Panics
/// When the server cannot be reached or refuses.
pub async fn answer(url: &str, sql: &str) -> String {
    let mut connection = PgConnection::connect(url).await.expect("the server answers");
    let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    connection.close().await.expect("closed");
    let text = |row: &sqlx::postgres::PgRow| row.try_get_raw(0).ok().and_then(|value| value.as_str().ok().map(str::to_owned));
    rows.last().and_then(text).unwrap_or_default()
}
