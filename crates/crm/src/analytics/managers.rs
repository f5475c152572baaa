use std::collections::HashMap;

use domain::permissions::{Permission, Role};
use store::TenantTx;
use store::analytics::{Of, Span, managers as figures};
use store::members::{self, Member};
use uuid::Uuid;

use super::sums::{Sum, add};
use super::{Asked, Range};
use crate::{Caller, Context, Result};

/// What the members did in the range.
#[derive(Debug, Clone)]
pub struct Managers {
    pub range: Range,
    pub items: Vec<Manager>,
}

#[derive(Debug, Clone)]
pub struct Manager {
    pub member: Member,
    pub work: Work,
    pub previous: Work,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    pub created: i64,
    pub won: Vec<Sum>,
    pub lost: Vec<Sum>,
    pub tasks_done: i64,
    /// Due in the range, and open still.
    pub tasks_overdue: i64,
    pub calls: i64,
    pub notes: i64,
    pub messages: i64,
    pub emails: i64,
    pub meetings: i64,
}

/// Those who may work with deals, and whoever else did something; the most won first.
///
/// # Errors
/// Without permission, when the range cannot be counted, or when the database refuses.
pub async fn managers(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<Managers> {
    caller.require(Permission::AnalyticsRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let range = Range::open(&mut tx, asked, ctx.clock.now()).await?;
    let mut now = work(&mut tx, &range, range.span, range.of).await?;
    let mut before = work(&mut tx, &range, range.previous, range.of).await?;
    let sells = |member: &Member| member.disabled_at.is_none() && member.role.parse::<Role>().is_ok_and(|role| role.may(Permission::CrmWrite));
    let mut items: Vec<Manager> = members::list(&mut tx)
        .await?
        .into_iter()
        .filter_map(|member| {
            let (work, previous) = (now.remove(&member.id), before.remove(&member.id));
            let shown = asked.owner.is_none_or(|owner| owner == member.id) && (work.is_some() || sells(&member));
            shown.then(|| Manager { work: work.unwrap_or_default(), previous: previous.unwrap_or_default(), member })
        })
        .collect();
    items.sort_by_key(|item| {
        let deals = |sums: &[Sum]| sums.iter().map(|sum| sum.deals).sum::<i64>();
        std::cmp::Reverse((deals(&item.work.won), item.work.created))
    });
    Ok(Managers { range, items })
}

async fn work(tx: &mut TenantTx, range: &Range, span: Span, of: Of) -> Result<HashMap<Uuid, Work>> {
    let mut by_member: HashMap<Uuid, Work> = HashMap::new();
    for row in figures::created(tx, span, of).await? {
        by_member.entry(row.member).or_default().created = row.number;
    }
    for row in figures::closed(tx, span, of).await? {
        let work = by_member.entry(row.member).or_default();
        add(if row.kind == "won" { &mut work.won } else { &mut work.lost }, &row.currency, row.amount_minor, row.deals);
    }
    for row in figures::tasks_done(tx, span).await? {
        by_member.entry(row.member).or_default().tasks_done = row.number;
    }
    for row in figures::tasks_overdue(tx, span, range.now).await? {
        by_member.entry(row.member).or_default().tasks_overdue = row.number;
    }
    for row in figures::said(tx, span).await? {
        let work = by_member.entry(row.member).or_default();
        match row.kind.as_str() {
            "call" => work.calls = row.number,
            "note" => work.notes = row.number,
            "email" => work.emails = row.number,
            "meeting" => work.meetings = row.number,
            _ => work.messages = row.number,
        }
    }
    Ok(by_member)
}
