//! Everything a portal holds, and its habits that several methods share.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::events::Subscriptions;
use super::noun::Noun;
use super::own_field::{Column, OwnField, camel_column, upper_column};
use super::table::{Row, Table, int, of, text};
use super::telephony::Ringing;

#[derive(Debug, Default)]
pub struct Portal {
    tables: BTreeMap<Noun, Table>,
    own: BTreeMap<Noun, Vec<OwnField>>,
    last_own: i64,
    last_multi: i64,
    pub subscriptions: Subscriptions,
    pub ringing: Vec<Ringing>,
}

static NO_ROWS: Table = Table::empty();

impl Portal {
    pub fn table(&self, noun: Noun) -> &Table {
        self.tables.get(&noun).unwrap_or(&NO_ROWS)
    }

    pub fn table_mut(&mut self, noun: Noun) -> &mut Table {
        self.tables.entry(noun).or_default()
    }

    pub fn row(&self, noun: Noun, id: i64) -> Option<&Row> {
        self.table(noun).get(id)
    }

    pub fn own(&self, noun: Noun) -> &[OwnField] {
        self.own.get(&noun).map_or(&[], Vec::as_slice)
    }

    pub fn add_own(&mut self, noun: Noun, mut field: OwnField) -> i64 {
        self.last_own += 1;
        field.id = self.last_own;
        for choice in &mut field.choices {
            self.last_own += 1;
            choice.id = self.last_own;
        }
        let id = field.id;
        self.own.entry(noun).or_default().push(field);
        id
    }

    pub fn remove_own(&mut self, noun: Noun, id: i64) -> bool {
        let fields = self.own.entry(noun).or_default();
        let before = fields.len();
        fields.retain(|field| field.id != id);
        fields.len() < before
    }

    pub fn next_multi(&mut self) -> i64 {
        self.last_multi += 1;
        self.last_multi
    }

    pub fn upper(&self, noun: Noun, name: &str) -> Option<Column> {
        upper_column(noun.schema(), self.own(noun), name)
    }

    pub fn camel(&self, noun: Noun, name: &str) -> Option<Column> {
        camel_column(noun.schema(), self.own(noun), name)
    }

    /// Every column of the kind, own ones last.
    pub fn columns(&self, noun: Noun) -> Vec<Column> {
        let own = self.own(noun).iter().map(Column::from);
        noun.schema().iter().map(Column::from).chain(own).collect()
    }

    /// Stages of a funnel, in order; leads have one funnel.
    pub fn stages(&self, noun: Noun, category: i64) -> Vec<&Row> {
        let directory = stage_directory(noun, category);
        let rows = self.table(Noun::Status).rows.values().filter(|row| text(row, "ENTITY_ID") == directory);
        let mut rows: Vec<&Row> = rows.collect();
        rows.sort_by_key(|row| int(row, "SORT"));
        rows
    }

    /// `P`, `S` or `F`; `None` when the funnel has no such stage.
    pub fn semantics(&self, noun: Noun, category: i64, stage: &str) -> Option<&'static str> {
        let stages = self.stages(noun, category);
        let row = stages.into_iter().find(|row| text(row, "STATUS_ID") == stage)?;
        Some(match text(row, "SEMANTICS") {
            "S" => "S",
            "F" => "F",
            _ => "P",
        })
    }

    pub fn has_category(&self, category: i64) -> bool {
        self.row(Noun::Category, category).is_some()
    }

    /// Product rows of an owner, in order.
    pub fn product_rows(&self, prefix: &str, owner: i64) -> Vec<&Row> {
        let rows = self.table(Noun::ProductRow).rows.values();
        let mut rows: Vec<&Row> = rows.filter(|row| int(row, "OWNER_ID") == owner && text(row, "OWNER_TYPE") == prefix).collect();
        rows.sort_by_key(|row| int(row, "SORT"));
        rows
    }

    /// Rows whose field holds the value.
    pub fn having(&self, noun: Noun, field: &str, value: &Value) -> Vec<i64> {
        let rows = self.table(noun).rows.iter();
        rows.filter(|(_, row)| of(row, field) == value).map(|(id, _)| *id).collect()
    }

    pub fn sizes(&self) -> Value {
        let sizes = self.tables.iter().map(|(noun, table)| (noun.name().to_owned(), json!(table.rows.len())));
        Value::Object(sizes.collect())
    }
}

pub fn stage_directory(noun: Noun, category: i64) -> String {
    match noun {
        Noun::Lead => "STATUS".to_owned(),
        _ if category == 0 => "DEAL_STAGE".to_owned(),
        _ => format!("DEAL_STAGE_{category}"),
    }
}
