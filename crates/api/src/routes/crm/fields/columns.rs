use std::sync::Arc;

use crm::Caller;
use crm::sales::custom_fields;
use domain::custom_field::{FieldType, RecordKind, day, millionths};
use domain::locale::Locale;
use serde_json::Value;
use store::sales::custom_fields::CustomField;

use crate::table::Cell;
use crate::{AppState, Problem};

/// Own fields as columns of a file, after those that every record has.
#[derive(Clone)]
pub struct OwnColumns {
    fields: Arc<[CustomField]>,
    locale: Locale,
}

impl OwnColumns {
    pub async fn of(state: &AppState, caller: &Caller, kind: RecordKind, locale: Locale) -> Result<Self, Problem> {
        Ok(Self { fields: custom_fields::list(&state.ctx, caller, Some(kind)).await?.into(), locale })
    }

    pub fn heads(&self) -> impl Iterator<Item = String> {
        self.fields.iter().map(|field| field.name.clone())
    }

    /// Lines of a file: what every record has, and then the values of its own fields.
    pub fn lines<R>(&self, records: Vec<R>, own: impl Fn(&R) -> &Value, cells: impl Fn(R) -> Vec<Cell>) -> Vec<Vec<Cell>> {
        let line = |record: R| {
            let own = own(&record);
            let values: Vec<Cell> =
                self.fields.iter().map(|field| own.get(&field.key).map_or(Cell::Empty, |value| self.cell(field, value))).collect();
            cells(record).into_iter().chain(values).collect()
        };
        records.into_iter().map(line).collect()
    }

    /// What is not of the field's type – an import may have brought anything – is written as it stands.
    fn cell(&self, field: &CustomField, value: &Value) -> Cell {
        match (field.kind.parse(), value) {
            (_, Value::Null) => Cell::Empty,
            (Ok(FieldType::Number), Value::Number(number)) => {
                millionths(&number.to_string()).map_or_else(|_| number.to_string().into(), Cell::Number)
            }
            (Ok(FieldType::Date), Value::String(text)) => day(text).map_or_else(|_| text.clone().into(), Cell::Day),
            (_, Value::Bool(is)) => self.yes_or_no(*is).to_owned().into(),
            (_, Value::String(text)) => text.clone().into(),
            (_, Value::Array(items)) => {
                Cell::list(&items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect::<Vec<_>>())
            }
            (_, other) => other.to_string().into(),
        }
    }

    fn yes_or_no(&self, is: bool) -> &'static str {
        match (self.locale, is) {
            (Locale::Ru, true) => "Да",
            (Locale::Ru, false) => "Нет",
            (Locale::En, true) => "Yes",
            (Locale::En, false) => "No",
        }
    }
}
