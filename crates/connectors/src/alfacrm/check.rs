//! The connection test: signs in, reads the branches, and counts what there is with the questions reading will ask.

use std::collections::HashSet;
use std::time::Duration;

use connector::{Account, Branch, Error};
use domain::import::Kind;
use serde_json::json;
use tokio::time::Instant;

use super::answer::List;
use super::client::Call;
use super::descriptor::PAGE_SIZE;
use super::paging::{Pass, id_value};
use super::session::AlfaSession;
use super::streams::{self, payments};
use super::wire::Row;

/// A person waits: kinds not counted by then are left out.
const DEADLINE: Duration = Duration::from_secs(20);
/// Up to here rows are counted by their ids, since one row may be listed under several branches; above, totals are added up.
const COUNTED_BY_ID: u64 = 1000;

pub async fn check(session: &mut AlfaSession) -> Result<Account, Error> {
    let started = Instant::now();
    session.client.sign_in().await?;
    session.know_branches().await?;
    let branches = session.plan.branches.iter().map(|branch| Branch { id: branch.id.clone(), name: branch.name.clone() }).collect::<Vec<_>>();
    let mut account = Account { branches, ..Account::default() };
    account.counts.insert(Kind::Branches, account.branches.len() as u64);
    for (kind, stream) in [
        (Kind::Teachers, "teachers"),
        (Kind::Students, "students"),
        (Kind::Groups, "groups"),
        (Kind::Rooms, "rooms"),
        (Kind::Lessons, "lessons"),
        (Kind::Subjects, "subjects"),
        (Kind::Tariffs, "tariffs"),
        (Kind::Payments, "payments"),
    ] {
        if started.elapsed() > DEADLINE {
            break;
        }
        let passes = streams::find(stream).map(|stream| (stream.passes)(&session.plan, None)).unwrap_or_default();
        let counted = match kind {
            Kind::Payments => count_payments(session).await.map(|count| (count, true)),
            Kind::Rooms | Kind::Lessons => add_up(session, &passes).await.map(|count| (count, true)),
            _ => count_ids(session, &passes).await,
        };
        let (count, exact) = match counted {
            // One list that is refused does not make the connection bad; reading it will say so.
            Err(Error::Refused { .. } | Error::Forbidden { .. }) => continue,
            counted => counted?,
        };
        account.counts.insert(kind, count);
        if !exact {
            account.approximate.push(kind);
        }
    }
    Ok(account)
}

async fn ask(session: &mut AlfaSession, pass: &Pass, page: u32, size: u32) -> Result<List, Error> {
    let (path, mut body, mut query) = (pass.path(), pass.page_body(page), pass.query.clone());
    body.insert("pageSize".to_owned(), json!(size));
    query.push(("per-page", size.to_string()));
    session.client.list(&Call { path: &path, query: &query, body }).await
}

/// For kinds whose every record is in one branch and answers one question.
async fn add_up(session: &mut AlfaSession, passes: &[Pass]) -> Result<u64, Error> {
    let mut sum = 0;
    for pass in passes {
        let list = ask(session, pass, 0, 1).await?;
        sum += list.total.unwrap_or(list.items.len() as u64);
    }
    Ok(sum)
}

async fn count_ids(session: &mut AlfaSession, passes: &[Pass]) -> Result<(u64, bool), Error> {
    let mut ids: HashSet<String> = HashSet::new();
    let (mut added_up, mut exact) = (0, true);
    for pass in passes {
        let (mut page, mut rows) = (0, 0);
        loop {
            let list = ask(session, pass, page, PAGE_SIZE).await?;
            let total = list.total.unwrap_or(list.items.len() as u64);
            if total > COUNTED_BY_ID {
                exact = false;
                added_up += total;
                break;
            }
            rows += list.items.len() as u64;
            page += 1;
            let ended = list.items.is_empty() || rows >= total;
            ids.extend(list.items.iter().filter_map(|row| Row::of(row)?.id("id")));
            if ended || page > 100 {
                break;
            }
        }
    }
    Ok((ids.len() as u64 + added_up, exact))
}

/// Types that the plain list leaves out are added; whether it does is asked once, with a row of that type.
async fn count_payments(session: &mut AlfaSession) -> Result<u64, Error> {
    let branches: Vec<String> = session.plan.branch_ids().map(str::to_owned).collect();
    let mut sum = 0;
    for branch in &branches {
        let plain = Pass::new(branch, "pay", "");
        sum += total(&ask(session, &plain, 0, 1).await?);
        for id in payments::omitted_types(&session.plan) {
            let list = ask(session, &plain.clone().with("pay_type_id", id_value(&id)), 0, 1).await?;
            let one = list.items.first().and_then(Row::of).and_then(|row| row.id("id"));
            let Some(one) = one else { continue };
            let again = ask(session, &plain.clone().with("id", id_value(&one)), 0, 1).await?;
            let is_listed = again.items.iter().filter_map(Row::of).any(|row| row.id("id").as_deref() == Some(one.as_str()));
            if !is_listed {
                sum += total(&list);
            }
        }
    }
    Ok(sum)
}

fn total(list: &List) -> u64 {
    list.total.unwrap_or(list.items.len() as u64)
}
