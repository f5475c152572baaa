//! Rows as the two families give them.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::fields::{Kind, MULTI};
use super::super::noun::Noun;
use super::super::own_field::camel;
use super::super::table::{Row, of};
use super::super::values::Look;
use super::multi;
use crate::bitrix24::own_field::Column;

/// Lists of links are asked for by methods of their own in the classic family.
fn is_hidden(column: &Column) -> bool {
    column.kind == Kind::Ids
}

/// Everything, as a classic get does.
pub fn classic(call: &Call<'_>, noun: Noun, row: &Row) -> Value {
    let look = call.look(false);
    let columns = call.portal.columns(noun);
    Value::Object(classic_columns(&look, columns.iter(), row))
}

fn classic_columns<'a>(look: &Look, columns: impl Iterator<Item = &'a Column>, row: &Row) -> Map<String, Value> {
    let mut fields = Map::new();
    for column in columns.filter(|column| !is_hidden(column)) {
        if MULTI.contains(&&*column.name) && column.kind == Kind::Multi {
            if let Some(rows) = multi::shown(row, &column.name) {
                fields.insert(column.name.to_string(), rows);
            }
            continue;
        }
        fields.insert(column.name.to_string(), look.give(column, of(row, &column.name)));
    }
    fields
}

/// Columns a classic list gives for a select; without one, all but custom and multi-fields.
pub fn selected(call: &Call<'_>, noun: Noun, select: &[String]) -> Vec<Column> {
    let all = call.portal.columns(noun);
    let plain = |column: &Column| !column.own && column.kind != Kind::Multi;
    if select.is_empty() {
        return all.into_iter().filter(plain).collect();
    }
    let asked = |column: &Column| {
        column.name == "ID"
            || select.iter().any(|name| match name.as_str() {
                "*" => plain(column),
                "UF_*" => column.own,
                "PHONE_*" | "EMAIL_*" => false,
                name => column.name.eq_ignore_ascii_case(name),
            })
    };
    all.into_iter().filter(asked).collect()
}

pub fn classic_rows(call: &Call<'_>, columns: &[Column], rows: &[&Row]) -> Value {
    let look = call.look(false);
    rows.iter().map(|row| Value::Object(classic_columns(&look, columns.iter(), row))).collect()
}

/// One item of the universal family; only what is selected, and `fm` only by `*`.
pub fn universal(call: &Call<'_>, noun: Noun, row: &Row, select: &[String], original_names: bool) -> Value {
    let look = call.look(true);
    let everything = select.is_empty() || select.iter().any(|name| name == "*");
    let mut fields = Map::new();
    for column in call.portal.columns(noun).iter().filter(|column| column.kind != Kind::Multi) {
        let plain = if column.own { camel(&column.name) } else { system(noun, &column.name) };
        let name = if column.own && original_names { column.name.to_string() } else { plain.clone() };
        let asked = everything
            || column.name == "ID"
            || select.iter().any(|one| *one == plain || *one == *column.name || (column.own && matches!(one.as_str(), "UF_*" | "ufCrm*")));
        if asked {
            fields.insert(name, look.give(column, of(row, &column.name)));
        }
    }
    if everything {
        fields.insert("observers".to_owned(), json!([]));
        fields.insert("entityTypeId".to_owned(), json!(noun.type_id()));
        if noun != Noun::Deal {
            multi::shown_universal(row, &mut fields);
        }
    }
    Value::Object(fields)
}

fn system(noun: Noun, upper: &str) -> String {
    let field = noun.schema().iter().find(|field| field.upper == upper);
    field.map_or_else(|| camel(upper), |field| field.camel.to_owned())
}

/// Dictionaries and their like: one family's names with either family's values.
pub fn plain(call: &Call<'_>, noun: Noun, row: &Row, camel_names: bool, typed: bool) -> Value {
    let look = call.look(typed);
    let fields = noun.schema().iter().map(|field| {
        let name = if camel_names { field.camel } else { field.upper };
        (name.to_owned(), look.give(&Column::from(field), of(row, field.upper)))
    });
    Value::Object(fields.collect())
}
