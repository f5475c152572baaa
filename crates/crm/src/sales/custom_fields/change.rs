use domain::custom_field::{FieldType, RecordKind};
use store::sales::custom_fields::CustomField;

use crate::FieldError;
use crate::changes::Changes;
use crate::input::Checks;

const NAME: usize = 100;
const OPTION: usize = 100;
const MOST_OPTIONS: usize = 200;

/// What a person writes; `None` leaves it alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub options: Option<Vec<String>>,
    pub is_required: Option<bool>,
    pub is_listed: Option<bool>,
    /// Its place among the fields of its kind of record, from 0.
    pub position: Option<i32>,
    /// What cannot be changed may be sent back as it is.
    pub kind: Option<FieldType>,
    pub key: Option<String>,
    pub record_kind: Option<RecordKind>,
}

/// A field to be.
#[derive(Debug, Clone)]
pub struct New {
    pub record_kind: RecordKind,
    pub kind: FieldType,
    /// Made of the name when absent.
    pub key: Option<String>,
    pub change: Change,
}

impl Change {
    /// What replaces the whole field: what is absent becomes as a new field has it. The place stays where none is named.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            name: self.name.or_else(|| Some(String::new())),
            options: self.options.or_else(|| Some(Vec::new())),
            is_required: self.is_required.or(Some(false)),
            is_listed: self.is_listed.or(Some(false)),
            position: self.position,
            kind: self.kind,
            key: self.key,
            record_kind: self.record_kind,
        }
    }

    /// The field as it becomes, except for its place.
    pub(super) fn apply(&self, checks: &mut Checks, before: &CustomField) -> CustomField {
        let mut after = before.clone();
        if let Some(name) = &self.name {
            after.name = checks.line("/name", name, NAME);
        }
        after.is_required = self.is_required.unwrap_or(before.is_required);
        after.is_listed = self.is_listed.unwrap_or(before.is_listed);
        if let Some(options) = &self.options {
            after.options = options_of(checks, &before.kind, options);
        } else if has_options(&before.kind) && before.options.is_empty() {
            checks.wrong(FieldError::new("/options", "required"));
        }
        for (pointer, is_other) in [
            ("/type", self.kind.is_some_and(|kind| kind.as_str() != before.kind)),
            ("/key", self.key.as_ref().is_some_and(|key| *key != before.key)),
            ("/recordKind", self.record_kind.is_some_and(|kind| kind.as_str() != before.record_kind)),
        ] {
            if is_other {
                checks.wrong(FieldError::new(pointer, "not_changeable"));
            }
        }
        after
    }
}

fn has_options(kind: &str) -> bool {
    kind.parse().is_ok_and(FieldType::has_options)
}

/// Each option once, however it is written.
fn options_of(checks: &mut Checks, kind: &str, typed: &[String]) -> Vec<String> {
    if !has_options(kind) {
        if !typed.is_empty() {
            checks.wrong(FieldError::new("/options", "not_of_this_type"));
        }
        return Vec::new();
    }
    if typed.is_empty() {
        checks.wrong(FieldError::new("/options", "required"));
    }
    if typed.len() > MOST_OPTIONS {
        checks.wrong(FieldError::new("/options", "too_many").with("max", MOST_OPTIONS));
        return Vec::new();
    }
    let mut options: Vec<String> = Vec::with_capacity(typed.len());
    for (at, typed) in typed.iter().enumerate() {
        let pointer = format!("/options/{at}");
        let option = checks.line(&pointer, typed, OPTION);
        if !option.is_empty() && options.iter().any(|other| folded(other) == folded(&option)) {
            checks.wrong(FieldError::new(&pointer, "name_taken"));
        }
        options.push(option);
    }
    options
}

/// As the index of values compares: in lower case, «ё» as «е».
fn folded(option: &str) -> String {
    option.replace(['Ё', 'ё'], "е").to_lowercase()
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &CustomField, after: &CustomField) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("options", &before.options, &after.options);
    changes.note("isRequired", &before.is_required, &after.is_required);
    changes.note("isListed", &before.is_listed, &after.is_listed);
    changes.note("position", &before.position, &after.position);
    changes
}

#[cfg(test)]
mod tests {
    use domain::custom_field::FieldType;
    use store::sales::custom_fields::CustomField;
    use uuid::Uuid;

    use super::Change;
    use crate::Error;
    use crate::input::Checks;

    fn wrong(kind: &str, change: &Change) -> Vec<String> {
        let field = CustomField {
            id: Uuid::nil(),
            record_kind: "contact".to_owned(),
            key: "level".to_owned(),
            name: "Уровень".to_owned(),
            kind: kind.to_owned(),
            options: Vec::new(),
            is_required: false,
            is_listed: false,
            position: 0,
            version: 1,
        };
        let mut checks = Checks::new();
        change.apply(&mut checks, &field);
        match checks.finish() {
            Ok(()) => Vec::new(),
            Err(Error::Invalid(wrong)) => wrong.iter().map(|wrong| format!("{} {}", wrong.pointer, wrong.code)).collect(),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn options_belong_to_choices() {
        let options = |options: &[&str]| Change { options: Some(options.iter().map(|text| (*text).to_owned()).collect()), ..Change::default() };
        for (kind, change, expected) in [
            ("select", options(&["A1", "B2"]), &[][..]),
            ("select", Change::default(), &["/options required"]),
            ("multiselect", options(&[]), &["/options required"]),
            ("select", options(&["Зелёный", "зеленый", " "]), &["/options/1 name_taken", "/options/2 required"]),
            ("text", options(&["A1"]), &["/options not_of_this_type"]),
            ("text", options(&[]), &[]),
            ("text", Change { kind: Some(FieldType::Number), ..Change::default() }, &["/type not_changeable"]),
            ("text", Change { key: Some("level".to_owned()), ..Change::default() }, &[]),
        ] {
            assert_eq!(wrong(kind, &change), expected, "{kind} {change:?}");
        }
    }
}
