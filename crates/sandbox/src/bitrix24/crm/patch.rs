//! What a caller wants changed, read into the canonical form.

use serde_json::{Map, Value};

use super::super::call::Call;
use super::super::envelope::Failure;
use super::super::fields::{Kind, MULTI};
use super::super::noun::Noun;
use super::super::own_field::Column;
use super::super::table::{Name, Row};
use super::super::values;
use super::multi::{self, Edit};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Classic,
    Universal,
    /// Somebody at the portal, through the control interface.
    Person,
}

#[derive(Debug, Default)]
pub struct Patch {
    pub values: Row,
    pub multi: Vec<Edit>,
}

impl Patch {
    pub fn names(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }
}

/// Unknown and read-only fields are passed over, as the vendor does.
pub fn read(call: &Call<'_>, noun: Noun, given: &Map<String, Value>, family: Family) -> Result<Patch, Failure> {
    let mut patch = Patch::default();
    for (name, value) in given {
        if family == Family::Universal && name == "fm" {
            patch.multi.extend(multi::universal(value)?);
            continue;
        }
        let upper = name.to_uppercase();
        if family != Family::Universal && MULTI.contains(&upper.as_str()) && noun.schema().iter().any(|field| field.kind == Kind::Multi) {
            patch.multi.extend(multi::classic(&upper, value)?);
            continue;
        }
        let Some(column) = column(call, noun, name, family) else { continue };
        let may = column.writable || (family == Family::Person && column.kind == Kind::Time);
        if !may || column.kind == Kind::Multi {
            continue;
        }
        let value = values::read(&column, value, call.settings.offset()).ok_or_else(|| invalid(name, family))?;
        if column.name == "OPPORTUNITY" && value.is_null() {
            patch.values.insert(column.name, Value::from(0.0));
            continue;
        }
        patch.values.insert(column.name, value);
    }
    Ok(patch)
}

fn column(call: &Call<'_>, noun: Noun, name: &str, family: Family) -> Option<Column> {
    match family {
        Family::Universal => call.portal.camel(noun, name),
        _ => call.portal.upper(noun, name),
    }
}

pub fn invalid(name: &str, family: Family) -> Failure {
    match family {
        Family::Universal => Failure::bad("CRM_FIELD_ERROR_VALUE_NOT_VALID", format!("Некорректное значение поля \"{name}\"")),
        _ => Failure::bad("ERROR_CORE", format!("Значение поля \"{name}\" некорректно.<br>")),
    }
}

/// The fields an administrator has made required.
pub fn check_required(call: &Call<'_>, noun: Noun, row: &Row, family: Family) -> Result<(), Failure> {
    let demanded = call.settings.required.get(noun.name()).into_iter().flatten();
    let own = call.portal.own(noun).iter().filter(|field| field.mandatory).map(|field| &field.name);
    for name in demanded.chain(own) {
        let empty = match row.get(name.as_str()) {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => text.is_empty(),
            Some(Value::Array(items)) => items.is_empty(),
            Some(_) => false,
        };
        if empty {
            let text = format!("Не заполнено обязательное поле \"{name}\"");
            return Err(match family {
                Family::Universal => Failure::bad("CRM_FIELD_ERROR_REQUIRED", text),
                _ => Failure::bad("ERROR_CORE", format!("{text}<br>")),
            });
        }
    }
    Ok(())
}

/// Names that differ between two states of a row.
pub fn differing(before: &Row, after: &Row) -> Vec<Name> {
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}
