use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::companies::{self, Company, CompanyChange};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a company. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such company, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Company> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Companies, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let company = companies::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = columns(&company);
    let after = change.apply(&mut tx, &before).await?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(company);
    }
    let version = companies::change(&mut tx, id, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "company", id, title: &after.name, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let company = companies::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(company)
}

fn tagged(company: &Company) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = company.tags.iter().map(|tag| tag.id).collect();
    ids.sort_unstable();
    ids
}

fn columns(company: &Company) -> CompanyChange {
    CompanyChange {
        name: company.name.clone(),
        website: company.website.clone(),
        industry: company.industry.clone(),
        emails: company.emails.clone(),
        phones: company.phones.clone(),
        phones_typed: company.phones_typed.clone(),
        addresses: company.addresses.clone(),
        note: company.note.clone(),
        owner_id: company.owner_id,
        source: company.source.clone(),
        custom: company.custom.clone(),
        tags: tagged(company),
    }
}
