use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Copy, send};
use crate::app::{App, Person};

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most.max(1)
    }

    fn of<'a>(&mut self, ids: &'a [String]) -> Option<&'a str> {
        (!ids.is_empty()).then(|| ids[self.below(ids.len())].as_str())
    }
}

/// What was made, by the path of its collection.
struct Desk<'a> {
    app: &'a App,
    who: &'a Person,
    dice: Dice,
    made: BTreeMap<&'static str, Vec<String>>,
}

const COMPANIES: &str = "/api/crm/companies";
const CONTACTS: &str = "/api/crm/contacts";
const DEALS: &str = "/api/crm/deals";
const TASKS: &str = "/api/crm/tasks";
const NOTES: &str = "/api/crm/communications";
const PRODUCTS: &str = "/api/crm/products";
const TAGS: &str = "/api/crm/tags";
const FIELDS: &str = "/api/crm/fields";
const STAGES: &str = "/api/pipeline/stages";
const MERGES: &str = "/api/crm/merges";
const REASONS: &str = "/api/pipeline/loss-reasons";

impl Desk<'_> {
    fn some(&mut self, of: &'static str) -> Option<String> {
        let ids = self.made.entry(of).or_default().clone();
        self.dice.of(&ids).map(str::to_owned)
    }

    async fn make(&mut self, of: &'static str, body: Value) {
        let answer = self.app.post(of, Some(&self.who.token), body).await;
        assert!(answer.status < 500, "{}", answer.text);
        if let Some(id) = answer.body["id"].as_str() {
            self.made.entry(of).or_default().push(id.to_owned());
        }
    }

    async fn act(&mut self, method: &str, path: String, body: Value) {
        let answer = self.app.send(method.parse().expect("a method"), &path, Some(&self.who.token), Some(body)).await;
        assert!(answer.status < 500, "{method} {path}: {}", answer.text);
    }

    /// Something that somebody does; what is refused is refused.
    async fn edit(&mut self, at: usize) {
        let of = [COMPANIES, CONTACTS, DEALS, TASKS, NOTES, PRODUCTS, TAGS, FIELDS, STAGES, REASONS][self.dice.below(10)];
        let (company, contact, deal) = (self.some(COMPANIES), self.some(CONTACTS), self.some(DEALS));
        let (tag, stage, reason) = (self.some(TAGS), self.some(STAGES), self.some(REASONS));
        let tags: Vec<_> = tag.iter().collect();
        let name = format!("Имя {at}");
        let body = match of {
            COMPANIES => json!({ "name": name, "tagIds": tags }),
            CONTACTS => json!({ "name": name, "companyId": company, "tagIds": tags, "emails": [format!("{}@example.test", at % 7)] }),
            DEALS => {
                json!({ "title": name, "contactId": contact, "companyId": company, "tagIds": tags, "custom": { "own": format!("{at}") }, "stageId": stage,
                "lossReasonId": reason })
            }
            TASKS => json!({ "title": name, "contactId": contact, "companyId": company, "dealId": deal, "isDone": at.is_multiple_of(3) }),
            NOTES => json!({ "body": name, "contactId": contact, "companyId": company, "dealId": deal }),
            FIELDS => json!({ "recordKind": "deal", "key": "own", "name": name, "type": "text" }),
            _ => json!({ "name": name, "color": "blue" }),
        };
        // A part of what a form has: a deal in an open stage with a reason, or a field that is not there, would be refused whole.
        let body = if of == DEALS && self.dice.below(3) > 0 { json!({ "title": name, "contactId": contact, "companyId": company }) } else { body };
        let chosen = self.some(of);
        match (self.dice.below(14), chosen) {
            (0..=5 | 12, _) | (_, None) if of != STAGES => self.make(of, body).await,
            (6..=8, Some(id)) => self.act("PATCH", format!("{of}/{id}"), body).await,
            (9, Some(id)) => self.act("POST", format!("{of}/{id}/restore"), json!({})).await,
            (10, Some(id)) if of == STAGES => self.act("DELETE", format!("{of}/{id}?moveTo={}", stage.unwrap_or_default()), json!({})).await,
            (10, Some(id)) => self.act("DELETE", format!("{of}/{id}"), json!({})).await,
            (_, Some(id)) if matches!(of, COMPANIES | CONTACTS) => {
                if let (3.., Some(merge)) = (self.dice.below(6), self.some(MERGES)) {
                    self.act("POST", format!("{MERGES}/{merge}/undo"), json!({})).await;
                } else if let Some(other) = self.some(of) {
                    let merge = json!({ "primaryId": id, "duplicateIds": [other] });
                    let answer = self.app.post(&format!("{of}/merge"), Some(&self.who.token), merge).await;
                    self.made.entry(MERGES).or_default().extend(answer.body["id"].as_str().map(str::to_owned));
                }
            }
            (_, Some(id)) if of == DEALS => {
                let line = json!({ "name": "Курс", "quantity": 1, "priceMinor": 100 * (at % 5) });
                self.act("POST", format!("{of}/{id}/lines"), line).await;
            }
            _ => {}
        }
    }
}

/// Whatever is done, a client that follows comes to hold what the lists show.
#[tokio::test]
async fn a_copy_that_follows_random_edits_ends_as_the_lists_are() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut copy = Copy::of(&app, &olga, 7).await;
    let mut desk = Desk { app: &app, who: &olga, dice: Dice(20_261_128), made: BTreeMap::new() };
    desk.made.insert(STAGES, copy.all("stages").into_keys().collect());
    desk.made.insert(REASONS, copy.all("loss_reasons").into_keys().collect());
    for at in 0..350 {
        desk.edit(at).await;
        // Sometimes a page in the midst of it, sometimes all there is.
        match desk.dice.below(20) {
            0 => copy.follow(&app).await,
            1..=3 => drop(copy.step(&app).await),
            _ => {}
        }
    }
    // Changes of another client's come the same way.
    send(&app, &olga, json!([{ "changeId": "z", "kind": "contacts", "op": "create", "data": { "name": "Из телефона" } }])).await;
    copy.follow(&app).await;
    let mut notes = BTreeMap::new();
    for id in &desk.made[NOTES] {
        let answer = app.get(&format!("{NOTES}/{id}"), &olga.token).await;
        if answer.status == 200 {
            notes.insert(id.clone(), answer.body);
        }
    }
    for (kind, least) in [("companies", 3), ("contacts", 3), ("deals", 3), ("tasks", 3), ("communications", 3), ("tags", 1), ("products", 3)] {
        assert!(copy.all(kind).len() >= least, "{kind}: only {} are left, too few to tell", copy.all(kind).len());
    }
    copy.assert_is_current(&app, &notes).await;
    let fresh = Copy::of(&app, &olga, 50).await;
    assert_eq!(fresh.records, copy.records, "a copy that begins now is the same");
}
