use connector::Error;
use connector::crm::{CrmConnector, Hint, Webhook};
use domain::sync::Kind;
use serde_json::{Value, json};
use url::Url;

use super::account::Account;

const NOWHERE: &str = "http://127.0.0.1:9/api/sync/webhook/key";

#[tokio::test]
async fn subscribing_twice_is_subscribing_once() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let url = Url::parse(NOWHERE).expect("an address");
    let plan = desk.session().await.subscribe(&url).await.expect("a plan");
    assert_eq!((plan.account_key.as_str(), plan.url.as_str()), ("31000001", NOWHERE));
    assert_eq!(desk.session().await.subscribe(&url).await.expect("a plan"), plan);
    let hooks = account.rows("webhooks").await;
    assert_eq!(hooks.len(), 1);
    assert!(hooks[0]["settings"].as_array().is_some_and(|settings| settings.len() == 26), "{hooks:?}");
    desk.session().await.unsubscribe(&plan).await.expect("taken back");
    desk.session().await.unsubscribe(&plan).await.expect("there is nothing to take back");
    assert_eq!(account.rows("webhooks").await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_plan_without_webhooks_says_so() {
    let account = Account::start().await;
    let desk = account.desk().await;
    account.set(json!({ "webhooksAllowed": false })).await;
    let refused = desk.session().await.subscribe(&Url::parse(NOWHERE).expect("an address")).await.map(|_| ());
    assert_eq!(refused.as_ref().map_err(Error::code), Err("webhooks_unavailable"));
}

#[tokio::test]
async fn what_the_account_sends_names_what_changed() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let plan = desk.session().await.subscribe(&Url::parse(NOWHERE).expect("an address")).await.expect("a plan");
    account.change("leads", "update", Some(7_100_001), json!({ "status_id": 142 })).await;
    account.change("companies", "update", Some(8_300_001), json!({ "name": "Имя" })).await;
    account.change("contacts", "delete", Some(8_200_001), json!({})).await;
    account.change("tasks", "update", Some(9_100_001), json!({ "text": "Иначе" })).await;
    let note = account
        .change("notes", "create", None, json!({ "entity_type": "leads", "entity_id": 7_100_002, "note_type": "common", "params": { "text": "Да" } }))
        .await;
    let expected = [
        Hint::Record(Kind::Deals, "7100001".to_owned()),
        Hint::Record(Kind::Companies, "8300001".to_owned()),
        Hint::Record(Kind::Contacts, "8200001".to_owned()),
        Hint::Record(Kind::Tasks, "9100001".to_owned()),
        Hint::Record(Kind::Communications, format!("leads:{}", note["id"])),
    ];
    let mut hinted = Vec::new();
    for _ in 0..100 {
        let sent = account.sent().await;
        hinted = sent
            .iter()
            .filter_map(|letter| letter["form"].as_str())
            .flat_map(|form| {
                let webhook = Webhook { content_type: Some("application/x-www-form-urlencoded"), query: None, body: form.as_bytes() };
                account.connector.hints(&plan, &webhook).expect("hints")
            })
            .collect::<Vec<Hint>>();
        if expected.iter().all(|hint| hinted.contains(hint)) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{hinted:?}");
}
