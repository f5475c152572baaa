use sqlx::{Postgres, QueryBuilder};

use super::list::{Filter, matching};
use super::row::{Deal, JOINED, SHOWN};
use crate::page::{Page, TimeKey, Window};
use crate::sales::narrowed::Narrowed;
use crate::sales::{custom_values, tags};
use crate::{Result, TenantTx};

/// A column of a board: the deals of the filter's stage, the latest arrival first.
///
/// # Errors
/// When the database refuses.
pub async fn column(tx: &mut TenantTx, filter: &Filter, window: &Window<TimeKey>) -> Result<Page<Deal, TimeKey>> {
    let narrowed = Narrowed::by(tx, "deal", &filter.tags, &filter.custom).await?;
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from deals t ");
    matching(&mut query, tx, filter, &narrowed);
    if let Some(TimeKey(at, id)) = window.after {
        query.push(" and (t.stage_since, t.id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    query.push(" order by t.stage_since desc, t.id desc limit ").push(window.fetch()).push(") t").push(JOINED);
    tags::push_joined(&mut query, "deal");
    custom_values::push_joined(&mut query, "deal");
    query.push(" order by t.stage_since desc, t.id desc");
    let rows: Vec<Deal> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| TimeKey(row.stage_since, row.id)))
}
