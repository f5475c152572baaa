use serde_json::{Value, json};

use crate::FieldError;
use crate::input::Checks;

const KINDS: [&str; 6] = ["telegram", "whatsapp", "vk", "viber", "max", "other"];
const MOST: usize = 10;
const LENGTH: usize = 200;

/// Where else a person can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messenger {
    /// `telegram`, `whatsapp`, `vk`, `viber`, `max` or `other`.
    pub kind: String,
    /// A name, a number or an address, as it was typed.
    pub value: String,
}

/// As they are kept; one twice is one.
pub(super) fn checked(checks: &mut Checks, wanted: &[Messenger]) -> Value {
    if wanted.len() > MOST {
        checks.wrong(FieldError::new("/messengers", "too_many").with("max", MOST));
    }
    let mut kept: Vec<Value> = Vec::with_capacity(wanted.len());
    for (at, messenger) in wanted.iter().enumerate() {
        let value = checks.line(&format!("/messengers/{at}/value"), &messenger.value, LENGTH);
        if !KINDS.contains(&messenger.kind.as_str()) {
            let kind = domain::text::clip(&domain::text::line(&messenger.kind), 50);
            checks.wrong(FieldError::new(&format!("/messengers/{at}/kind"), "unknown_value").with("value", kind));
        }
        let messenger = json!({ "kind": messenger.kind, "value": value });
        if !kept.contains(&messenger) {
            kept.push(messenger);
        }
    }
    Value::Array(kept)
}
