//! What belongs to customers who were left out by choice says so.

use connector::{Connector, ReadRequest, Scope};
use connectors::alfacrm::AlfaCrm;
use domain::import::{SourceRecord, Verdict};
use serde_json::{Value, json};

use crate::scripted::{Scripted, Seen, failure, list, usual};
use crate::setup::{access, alfacrm, scope};

const CLIENT: u32 = 501;
const LEAD: u32 = 502;
const ARCHIVED_LEAD: u32 = 503;
const ARCHIVED: u32 = 504;
const DELETED: u32 = 505;

/// A vendor whose payments are one of each customer.
async fn vendor() -> Scripted {
    Scripted::start(|seen, before| match seen.path.split('?').next().unwrap_or_default() {
        "1/customer/index" => list(match (seen.body["is_study"].as_i64(), seen.body["removed"].as_i64()) {
            (Some(1), Some(0)) => json!([{ "id": CLIENT, "is_study": 1 }]),
            (Some(1), Some(2)) => json!([{ "id": ARCHIVED.to_string(), "is_study": 1 }]),
            // A filter that is ignored brings clients, too.
            (Some(0), Some(0)) => json!([{ "id": LEAD, "is_study": "0" }, { "id": CLIENT, "is_study": 1 }]),
            (Some(0), Some(2)) => json!([{ "id": ARCHIVED_LEAD }]),
            _ => json!([]),
        }),
        "1/pay/index" if seen.body.get("pay_type_id").is_none() => list(payments()),
        _ => usual(seen, before),
    })
    .await
}

fn payments() -> Value {
    let of = |customer: &u32| json!({ "id": customer, "customer_id": customer, "pay_type_id": 1, "income": "100.00", "document_date": "16.11.2026" });
    [CLIENT, LEAD, ARCHIVED_LEAD, ARCHIVED, DELETED].iter().map(of).collect()
}

async fn read(connector: &AlfaCrm, vendor: &Scripted, scope: Scope) -> Vec<SourceRecord> {
    let mut session = connector.open(access(connector, &vendor.url), scope).await.expect("a session");
    session.read(ReadRequest::first("payments")).await.expect("a page").records
}

fn codes(records: &[SourceRecord]) -> Vec<Option<&'static str>> {
    let without_student = records.iter().map(|record| record.outcome.as_ref().expect("a payment").without_student.as_ref());
    without_student.inspect(|refusal| assert!(refusal.is_none_or(|refusal| refusal.verdict == Verdict::Skipped))).map(|r| r.map(|r| r.code)).collect()
}

#[tokio::test]
async fn payments_know_the_customers_who_were_left_out() {
    let (vendor, connector) = (vendor().await, alfacrm("127.0.0.1"));
    assert_eq!(codes(&read(&connector, &vendor, scope()).await), [None, Some("lead"), Some("lead"), None, None]);
    let mut without_archive = scope();
    without_archive.options.include_archived = false;
    let all = [None, Some("lead"), Some("lead"), Some("student_left_out"), None];
    assert_eq!(codes(&read(&connector, &vendor, without_archive).await), all);
}

/// Customers of other branches are not listed: reading those branches is what was not wanted.
#[tokio::test]
async fn with_some_branches_chosen_a_stranger_is_of_another() {
    let (vendor, connector) = (vendor().await, alfacrm("127.0.0.1"));
    let mut some = scope();
    some.options.branch_ids = vec!["1".to_owned()];
    let code = Some("student_left_out");
    assert_eq!(codes(&read(&connector, &vendor, some).await), [code, Some("lead"), Some("lead"), code, code]);
}

#[tokio::test]
async fn with_everybody_asked_for_nobody_is_listed_again() {
    let (vendor, connector) = (vendor().await, alfacrm("127.0.0.1"));
    let mut everybody = scope();
    everybody.options.include_leads = true;
    assert_eq!(codes(&read(&connector, &vendor, everybody).await), [None; 5]);
    assert!(!vendor.paths().iter().any(|path| path.contains("customer/index")));
}

#[tokio::test]
async fn an_account_that_does_not_list_leads_is_read_all_the_same() {
    let of_leads = |seen: &Seen| seen.path.starts_with("1/customer/index") && seen.body["is_study"] == 0;
    let vendor = Scripted::start(move |seen, before| match seen.path.split('?').next().unwrap_or_default() {
        _ if of_leads(seen) => failure(403, "Forbidden"),
        "1/pay/index" => list(payments()),
        _ => usual(seen, before),
    })
    .await;
    assert_eq!(codes(&read(&alfacrm("127.0.0.1"), &vendor, scope()).await), [None; 5]);
}
