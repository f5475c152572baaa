//! Looking for a record of any kind. The functions run as `zveno_search`, beside row-level security and within the organisation of the transaction.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::school::search::Pattern;
use crate::{Result, TenantTx};

/// Records of one kind looked at before ranking.
const CANDIDATES: i32 = 200;
const NEAREST: i32 = 20;
/// Communications looked through from the newest, and how many hits among them spare the index.
const LATEST: i32 = 1_000;
pub const ENOUGH: i32 = 100;

#[derive(Debug, Clone)]
pub struct Hit {
    pub id: Uuid,
    pub title: String,
    pub subtitle: Option<String>,
    pub score: f32,
    pub at: DateTime<Utc>,
}

/// By words; `query` is a `tsquery` in its text form, its words stemmed.
///
/// # Errors
/// When the database refuses.
pub async fn by_words(tx: &mut TenantTx, kind: &str, query: &str) -> Result<Vec<Hit>> {
    Ok(sqlx::query_as!(
        Hit,
        r#"select id as "id!", title as "title!", subtitle, score as "score!", at as "at!" from search_words($1, $2, $3)"#,
        kind,
        query,
        CANDIDATES
    )
    .fetch_all(tx.connection())
    .await?)
}

/// By words among the latest communications.
///
/// # Errors
/// When the database refuses.
pub async fn latest_communications(tx: &mut TenantTx, query: &str) -> Result<Vec<Hit>> {
    Ok(sqlx::query_as!(
        Hit,
        r#"select id as "id!", title as "title!", subtitle, score as "score!", at as "at!" from search_latest_communications($1, $2, $3)"#,
        query,
        LATEST,
        ENOUGH
    )
    .fetch_all(tx.connection())
    .await?)
}

/// By parts of names, addresses and phones.
///
/// # Errors
/// When the database refuses.
pub async fn by_fragments(tx: &mut TenantTx, kind: &str, pattern: &Pattern) -> Result<Vec<Hit>> {
    Ok(sqlx::query_as!(
        Hit,
        r#"select id as "id!", title as "title!", subtitle, score as "score!", at as "at!" from search_fragments($1, $2, $3, $4)"#,
        kind,
        &pattern.all,
        pattern.or,
        CANDIDATES
    )
    .fetch_all(tx.connection())
    .await?)
}

/// The nearest, whatever slip of the finger lies between.
///
/// # Errors
/// When the database refuses.
pub async fn nearest(tx: &mut TenantTx, kind: &str, typed: &str) -> Result<Vec<Hit>> {
    Ok(sqlx::query_as!(
        Hit,
        r#"select id as "id!", title as "title!", subtitle, score as "score!", at as "at!" from search_nearest($1, $2, $3)"#,
        kind,
        typed,
        NEAREST
    )
    .fetch_all(tx.connection())
    .await?)
}

/// The words as a `tsquery` in text form: all of them, the last one as the beginning of a word. `None` when no word is left, for instance of «и в».
///
/// # Errors
/// When the database refuses.
pub async fn stems(tx: &mut TenantTx, words: &[String]) -> Result<Option<String>> {
    let Some((last, before)) = words.split_last() else { return Ok(None) };
    // The last word is still being typed: it stands for itself and for what it is the stem of.
    let query = sqlx::query_scalar!(
        r#"select nullif((plainto_tsquery('russian', $1) && (plainto_tsquery('russian', $2) || (quote_literal($2) || ':*')::tsquery))::text, '') as query"#,
        before.join(" "),
        last
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(query)
}
