//! Events: where they are sent, and whether a call is one.

use connector::Error;
use connector::crm::{Hint, Webhook, WebhookPlan};
use domain::sync::Kind;
use serde_json::{Value, json};
use subtle::ConstantTimeEq;
use url::Url;

use super::client::{Client, Command};
use super::{address, wire};

/// What there is to hear of. A portal that lacks one of them refuses that one.
const EVENTS: [&str; 28] = [
    "ONAPPUNINSTALL",
    "ONCRMLEADADD",
    "ONCRMLEADUPDATE",
    "ONCRMLEADDELETE",
    "ONCRMDEALADD",
    "ONCRMDEALUPDATE",
    "ONCRMDEALDELETE",
    "ONCRMDEALMOVETOCATEGORY",
    "ONCRMCONTACTADD",
    "ONCRMCONTACTUPDATE",
    "ONCRMCONTACTDELETE",
    "ONCRMCOMPANYADD",
    "ONCRMCOMPANYUPDATE",
    "ONCRMCOMPANYDELETE",
    "ONCRMPRODUCTADD",
    "ONCRMPRODUCTUPDATE",
    "ONCRMPRODUCTDELETE",
    "ONCRMACTIVITYADD",
    "ONCRMACTIVITYUPDATE",
    "ONCRMACTIVITYDELETE",
    "ONCRMTIMELINECOMMENTADD",
    "ONCRMTIMELINECOMMENTUPDATE",
    "ONCRMTIMELINECOMMENTDELETE",
    "ONTASKADD",
    "ONTASKUPDATE",
    "ONTASKDELETE",
    "ONCRMDEALUSERFIELDADD",
    "ONUSERADD",
];

pub async fn subscribe(client: &Client, url: &Url) -> Result<WebhookPlan, Error> {
    let access = client.access();
    let account_key = access.account_key.clone().unwrap_or_else(|| address::name(&access.base_url));
    let token = access.tokens.current().await?;
    let plan = |keep| WebhookPlan { url: url.to_string(), account_key, keep };
    if address::is_webhook(&token) {
        // An inbound webhook has no application behind it. Somebody may have made an outgoing one by hand, and told us its token.
        let given = address::outgoing(&token).ok_or_else(|| unavailable("an inbound webhook"))?;
        return Ok(plan(json!({ "applicationToken": given, "byHand": true })));
    }
    let commands: Vec<Command> = EVENTS.iter().map(|event| Command::new("event.bind", json!({ "event": event, "handler": url.as_str() }))).collect();
    let mut bound = 0;
    let mut reason = String::new();
    for result in client.batch(&commands, true).await? {
        match result {
            Ok(_) | Err(Error::Refused { code: "handler_exists", .. }) => bound += 1,
            Err(error) if error.is_retryable() || error == Error::AuthRevoked => return Err(error),
            Err(error) => reason = error.to_string(),
        }
    }
    if bound == 0 {
        return Err(unavailable(&reason));
    }
    // Its token is told with the first call, not before.
    Ok(plan(json!({ "learns": true })))
}

fn unavailable(reason: &str) -> Error {
    Error::Refused { code: "webhooks_unavailable", reason: reason.to_owned() }
}

pub async fn unsubscribe(client: &Client, plan: &WebhookPlan) -> Result<(), Error> {
    if plan.keep.get("byHand").and_then(Value::as_bool) == Some(true) {
        return Ok(());
    }
    let commands: Vec<Command> = EVENTS.iter().map(|event| Command::new("event.unbind", json!({ "event": event, "handler": plan.url }))).collect();
    for result in client.batch(&commands, true).await? {
        match result {
            Err(error) if error.is_retryable() || error == Error::AuthRevoked => return Err(error),
            // What is not bound need not be unbound.
            Ok(_) | Err(_) => {}
        }
    }
    Ok(())
}

/// What of a call matters.
struct Event {
    name: String,
    ids: Vec<String>,
    member: Option<String>,
    token: Option<String>,
}

pub fn hints(plan: &WebhookPlan, webhook: &Webhook<'_>) -> Result<Vec<Hint>, Error> {
    let event = read(webhook)?;
    let known = authentic(plan, &event)?;
    Ok(match event.name.as_str() {
        // Whoever does not know the token yet may not end a connection: our own tokens will tell.
        "ONAPPUNINSTALL" => vec![if known { Hint::Revoked } else { Hint::Directory }],
        "ONAPPINSTALL" | "ONAPPUPDATE" | "ONAPPPAYMENT" => vec![Hint::Directory],
        name if name.contains("USERFIELD") || name.starts_with("ONUSER") => vec![Hint::Directory],
        name => records(name, &event.ids),
    })
}

/// The plan with the token of the first call, when it has none yet.
pub fn learnt(plan: &WebhookPlan, webhook: &Webhook<'_>) -> Option<WebhookPlan> {
    let event = read(webhook).ok()?;
    if authentic(plan, &event).ok()? {
        return None;
    }
    Some(WebhookPlan { keep: json!({ "applicationToken": event.token? }), ..plan.clone() })
}

/// Whether the caller showed the token we know; `Ok(false)` when none is known yet, and the plan says that the first is to be believed.
fn authentic(plan: &WebhookPlan, event: &Event) -> Result<bool, Error> {
    // A key that is the portal's name, of a connection by an inbound webhook, says nothing of its member id.
    if is_member(&plan.account_key) && event.member.as_deref() != Some(plan.account_key.as_str()) {
        return Err(Error::BadCredentials);
    }
    let shown = event.token.as_deref().filter(|token| !token.is_empty()).ok_or(Error::BadCredentials)?;
    match plan.keep.get("applicationToken").and_then(Value::as_str) {
        Some(known) if bool::from(known.as_bytes().ct_eq(shown.as_bytes())) => Ok(true),
        Some(_) => Err(Error::BadCredentials),
        None if plan.keep.get("learns").and_then(Value::as_bool) == Some(true) => Ok(false),
        None => Err(Error::BadCredentials),
    }
}

fn is_member(key: &str) -> bool {
    key.len() == 32 && key.chars().all(|c| c.is_ascii_hexdigit())
}

fn records(name: &str, ids: &[String]) -> Vec<Hint> {
    const NAMES: [(&str, Kind, &str); 8] = [
        ("ONCRMLEAD", Kind::Deals, "L"),
        ("ONCRMDEAL", Kind::Deals, ""),
        ("ONCRMCONTACT", Kind::Contacts, ""),
        ("ONCRMCOMPANY", Kind::Companies, ""),
        ("ONCRMPRODUCT", Kind::Products, ""),
        ("ONCRMACTIVITY", Kind::Communications, "A"),
        ("ONCRMTIMELINECOMMENT", Kind::Communications, "C"),
        ("ONTASK", Kind::Tasks, ""),
    ];
    const VERBS: [&str; 4] = ["ADD", "UPDATE", "DELETE", "MOVETOCATEGORY"];
    let known = NAMES.iter().find(|(prefix, ..)| name.strip_prefix(prefix).is_some_and(|verb| VERBS.contains(&verb)));
    known.map_or_else(Vec::new, |(_, kind, prefix)| ids.iter().map(|id| Hint::Record(*kind, format!("{prefix}{id}"))).collect())
}

fn read(webhook: &Webhook<'_>) -> Result<Event, Error> {
    let fields = if webhook.content_type.is_some_and(|kind| kind.contains("json")) { json_fields(webhook.body)? } else { form_fields(webhook.body) };
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let name = field("event").ok_or_else(|| Error::Unexpected { excerpt: "no event".to_owned() })?.to_ascii_uppercase();
    // Tasks tell their id in two places of their own, one of which may be "undefined".
    let places = ["data[FIELDS][ID]", "data[FIELDS_AFTER][ID]", "data[FIELDS_BEFORE][ID]"];
    let mut ids: Vec<String> = places.iter().filter_map(|place| field(place)).filter(|id| is_id(id)).collect();
    ids.dedup();
    Ok(Event { name, ids, member: field("auth[member_id]"), token: field("auth[application_token]") })
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 18 && id.chars().all(|c| c.is_ascii_digit())
}

fn form_fields(body: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(body).into_owned().collect()
}

fn json_fields(body: &[u8]) -> Result<Vec<(String, String)>, Error> {
    fn gather(name: &str, value: &Value, fields: &mut Vec<(String, String)>) {
        match value {
            Value::Object(map) => {
                map.iter().for_each(|(key, value)| gather(&if name.is_empty() { key.clone() } else { format!("{name}[{key}]") }, value, fields))
            }
            value => fields.extend(wire::text(value).map(|text| (name.to_owned(), text))),
        }
    }
    let body: Value = serde_json::from_slice(body).map_err(|_| Error::Unexpected { excerpt: "no JSON".to_owned() })?;
    let mut fields = Vec::new();
    gather("", &body, &mut fields);
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBER: &str = "a223c6b3710f85df22e9377d6c4f7553";

    fn plan(keep: Value) -> WebhookPlan {
        WebhookPlan { url: "https://zveno.example/hook".to_owned(), account_key: MEMBER.to_owned(), keep }
    }

    fn form(event: &str, fields: &str, member: &str, token: &str) -> String {
        format!("event={event}&{fields}&auth%5Bmember_id%5D={member}&auth%5Bapplication_token%5D={token}")
    }

    fn told(plan: &WebhookPlan, body: &str) -> Result<Vec<Hint>, Error> {
        hints(plan, &Webhook { content_type: Some("application/x-www-form-urlencoded"), query: None, body: body.as_bytes() })
    }

    #[test]
    fn events_say_what_to_look_at() {
        let known = plan(json!({ "applicationToken": "secret" }));
        let one = |kind, id: &str| vec![Hint::Record(kind, id.to_owned())];
        for (event, fields, expected) in [
            ("ONCRMDEALUPDATE", "data%5BFIELDS%5D%5BID%5D=410", one(Kind::Deals, "410")),
            ("ONCRMDEALMOVETOCATEGORY", "data[FIELDS][ID]=410&data[FIELDS][CATEGORY_ID]=7", one(Kind::Deals, "410")),
            ("OnCrmLeadDelete", "data[FIELDS][ID]=5", one(Kind::Deals, "L5")),
            ("ONCRMCONTACTADD", "data[FIELDS][ID]=84", one(Kind::Contacts, "84")),
            ("ONCRMACTIVITYADD", "data[FIELDS][ID]=9", one(Kind::Communications, "A9")),
            ("ONCRMTIMELINECOMMENTADD", "data[FIELDS][ID]=9", one(Kind::Communications, "C9")),
            ("ONTASKUPDATE", "data[FIELDS_BEFORE][ID]=3&data[FIELDS_AFTER][ID]=3", one(Kind::Tasks, "3")),
            ("ONTASKDELETE", "data[FIELDS_BEFORE][ID]=3&data[FIELDS_AFTER]=undefined", one(Kind::Tasks, "3")),
            ("ONCRMDEALUSERFIELDADD", "data[FIELDS][ID]=3", vec![Hint::Directory]),
            ("ONAPPUNINSTALL", "data[CLEAN]=1", vec![Hint::Revoked]),
            ("ONCRMDEALRECURRINGADD", "data[FIELDS][ID]=3", vec![]),
            ("ONSOMETHINGNEW", "data[FIELDS][ID]=3", vec![]),
            ("ONCRMDEALUPDATE", "data[FIELDS][ID]=drop table", vec![]),
        ] {
            assert_eq!(told(&known, &form(event, fields, MEMBER, "secret")), Ok(expected), "{event}");
        }
        let body =
            json!({"event": "ONCRMCOMPANYUPDATE", "data": {"FIELDS": {"ID": 7}}, "auth": {"member_id": MEMBER, "application_token": "secret"}})
                .to_string();
        let call = Webhook { content_type: Some("application/json"), query: None, body: body.as_bytes() };
        assert_eq!(hints(&known, &call), Ok(one(Kind::Companies, "7")));
    }

    #[test]
    fn calls_of_others_are_refused() {
        let known = plan(json!({ "applicationToken": "secret" }));
        let fields = "data[FIELDS][ID]=1";
        for body in [
            form("ONCRMDEALUPDATE", fields, MEMBER, "other"),
            form("ONCRMDEALUPDATE", fields, MEMBER, ""),
            form("ONCRMDEALUPDATE", fields, "b223c6b3710f85df22e9377d6c4f7553", "secret"),
            form("ONCRMDEALUPDATE", fields, "", "secret"),
            format!("event=ONCRMDEALUPDATE&{fields}"),
        ] {
            assert_eq!(told(&known, &body), Err(Error::BadCredentials), "{body}");
        }
        assert_eq!(told(&plan(json!({})), &form("ONCRMDEALUPDATE", fields, MEMBER, "secret")), Err(Error::BadCredentials));
        assert!(matches!(told(&known, "hello"), Err(Error::Unexpected { .. })));
    }

    #[test]
    fn the_first_call_teaches_the_token() {
        let fresh = plan(json!({ "learns": true }));
        let body = form("ONAPPUNINSTALL", "data[CLEAN]=1", MEMBER, "secret");
        let call = Webhook { content_type: None, query: None, body: body.as_bytes() };
        assert_eq!(hints(&fresh, &call), Ok(vec![Hint::Directory]));
        let taught = learnt(&fresh, &call).expect("a plan");
        assert_eq!(taught.keep, json!({ "applicationToken": "secret" }));
        assert_eq!(learnt(&taught, &call), None);
        assert_eq!(told(&taught, &form("ONAPPUNINSTALL", "x=1", MEMBER, "other")), Err(Error::BadCredentials));
    }
}
