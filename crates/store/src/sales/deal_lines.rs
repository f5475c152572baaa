//! The lines of a deal. They are written whole, under the lock of their deal.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: Uuid,
    /// It stays while the product is deleted, so that a restored product is the line's again.
    pub product_id: Option<Uuid>,
    pub name: String,
    pub quantity_milli: i64,
    pub price_minor: i64,
    pub discount_bp: i32,
    pub total_minor: i64,
}

/// A line with the name of its product as it is now; a deleted product is shown as absent.
#[derive(Debug, Clone)]
pub struct Shown {
    pub line: Line,
    pub product_name: Option<String>,
    pub unit: Option<String>,
}

/// In their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, deal: Uuid) -> Result<Vec<Shown>> {
    let rows = sqlx::query!(
        r#"select t.id, t.product_id, t.name, t.quantity_milli, t.price_minor, t.discount_bp, t.total_minor, p.name as "product_name?", p.unit as "unit?"
           from deal_lines t
             left join lateral (select name, unit from products where org_id = t.org_id and id = t.product_id and deleted_at is null limit 1) p on true
           where t.org_id = $1 and t.deal_id = $2 order by t.position, t.id"#,
        tx.org().0,
        deal
    )
    .fetch_all(tx.connection())
    .await?;
    let shown = rows.into_iter().map(|row| Shown {
        line: Line {
            id: row.id,
            product_id: row.product_id,
            name: row.name,
            quantity_milli: row.quantity_milli,
            price_minor: row.price_minor,
            discount_bp: row.discount_bp,
            total_minor: row.total_minor,
        },
        product_name: row.product_name,
        unit: row.unit,
    });
    Ok(shown.collect())
}

/// Whether the deal's amount is the sum of its lines.
///
/// # Errors
/// When the database refuses.
pub async fn any(tx: &mut TenantTx, deal: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!("select 1 from deal_lines where org_id = $1 and deal_id = $2 limit 1", tx.org().0, deal);
    Ok(found.fetch_optional(tx.connection()).await?.is_some())
}

/// Those of the deals whose amount is the sum of their lines.
///
/// # Errors
/// When the database refuses.
pub async fn with_lines(tx: &mut TenantTx, deals: &[Uuid]) -> Result<HashSet<Uuid>> {
    let found = sqlx::query_scalar!("select distinct deal_id from deal_lines where org_id = $1 and deal_id = any($2)", tx.org().0, deals);
    Ok(found.fetch_all(tx.connection()).await?.into_iter().collect())
}

/// These and no others, in this order.
///
/// # Errors
/// When the database refuses.
pub async fn replace(tx: &mut TenantTx, deal: Uuid, lines: &[Line]) -> Result<()> {
    replace_of(tx, &[(deal, lines.to_vec())]).await
}

/// The same of several deals.
///
/// # Errors
/// When the database refuses.
pub async fn replace_of(tx: &mut TenantTx, deals: &[(Uuid, Vec<Line>)]) -> Result<()> {
    if deals.is_empty() {
        return Ok(());
    }
    let org = tx.org().0;
    let emptied: Vec<Uuid> = deals.iter().map(|(deal, _)| *deal).collect();
    sqlx::query!("delete from deal_lines where org_id = $1 and deal_id = any($2)", org, &emptied).execute(tx.connection()).await?;
    let lines: Vec<(Uuid, i32, &Line)> =
        deals.iter().flat_map(|(deal, lines)| (0_i32..).zip(lines).map(|(position, line)| (*deal, position, line))).collect();
    let of: Vec<Uuid> = lines.iter().map(|(deal, ..)| *deal).collect();
    let positions: Vec<i32> = lines.iter().map(|(_, position, _)| *position).collect();
    let ids: Vec<Uuid> = lines.iter().map(|(.., line)| line.id).collect();
    let products: Vec<Option<Uuid>> = lines.iter().map(|(.., line)| line.product_id).collect();
    let names: Vec<String> = lines.iter().map(|(.., line)| line.name.clone()).collect();
    let quantities: Vec<i64> = lines.iter().map(|(.., line)| line.quantity_milli).collect();
    let prices: Vec<i64> = lines.iter().map(|(.., line)| line.price_minor).collect();
    let discounts: Vec<i32> = lines.iter().map(|(.., line)| line.discount_bp).collect();
    let totals: Vec<i64> = lines.iter().map(|(.., line)| line.total_minor).collect();
    sqlx::query!(
        "insert into deal_lines (org_id, deal_id, position, id, product_id, name, quantity_milli, price_minor, discount_bp, total_minor)
         select $1, l.* from unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::text[], $7::bigint[], $8::bigint[], $9::int[], $10::bigint[]) l",
        org,
        &of,
        &positions,
        &ids,
        &products as &[Option<Uuid>],
        &names,
        &quantities,
        &prices,
        &discounts,
        &totals
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
