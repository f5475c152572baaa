//! The filters that the lists share.

use sqlx::{Postgres, QueryBuilder};

use crate::school::search::Pattern;

/// Candidates of a search within a list; more are cut off before the list's own filters.
const MOST_FOUND: i32 = 5_000;

/// ` and t.id in (…)`: what the patterns find by the trigram index of `table`. The look-up runs as `zveno_search`: under row-level security no pattern
/// reaches an index.
pub(super) fn push_search(query: &mut QueryBuilder<Postgres>, table: &'static str, pattern: &Pattern) {
    query.push(" and t.id in (select id from search_").push(table).push("(").push_bind(pattern.all.clone());
    query.push(", ").push_bind(pattern.or.clone()).push(", ").push_bind(MOST_FOUND).push("))");
}
