//! Values of own fields: what lists show of them, and what they are found by.

use chrono::NaiveDate;
use domain::custom_field::{FieldType, day, millionths};
use domain::text;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::sales::custom_fields;
use crate::{Result, TenantTx};

/// How much of a text the index holds.
const INDEXED: usize = 200;

/// A field by its key, and the value it is to have, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub key: String,
    pub value: String,
}

/// What a record's index must hold. A field or a value that cannot be is in no record.
pub(super) enum Sought {
    Nothing,
    Text(Uuid, String),
    Number(Uuid, i64),
    Day(Uuid, NaiveDate),
}

/// # Errors
/// When the database refuses.
pub(super) async fn sought(tx: &mut TenantTx, record_kind: &str, asked: &[Asked]) -> Result<Vec<Sought>> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let fields = custom_fields::list(tx, Some(record_kind)).await?;
    Ok(asked
        .iter()
        .map(|asked| {
            let Some(field) = fields.iter().find(|field| field.key == asked.key) else { return Sought::Nothing };
            let typed = text::line(&asked.value);
            match field.kind.parse() {
                Ok(FieldType::Number) => millionths(&typed).map_or(Sought::Nothing, |number| Sought::Number(field.id, number)),
                Ok(FieldType::Boolean) => typed.parse().map_or(Sought::Nothing, |is: bool| Sought::Number(field.id, i64::from(is))),
                Ok(FieldType::Date) => day(&typed).map_or(Sought::Nothing, |day| Sought::Day(field.id, day)),
                Ok(FieldType::Text | FieldType::Select | FieldType::Multiselect | FieldType::Url) => {
                    Sought::Text(field.id, text::clip(&typed, INDEXED))
                }
                Err(()) => Sought::Nothing,
            }
        })
        .collect())
}

/// ` and …`: records `t` that have all of these values.
pub(super) fn push_all(query: &mut QueryBuilder<Postgres>, record_kind: &'static str, sought: &[Sought]) {
    for one in sought {
        let field = match one {
            Sought::Nothing => {
                query.push(" and false");
                continue;
            }
            Sought::Text(field, _) | Sought::Number(field, _) | Sought::Day(field, _) => *field,
        };
        query
            .push(" and exists (select from custom_values v where v.org_id = t.org_id and v.record_id = t.id and v.record_kind = '")
            .push(record_kind);
        query.push("' and v.field_id = ").push_bind(field);
        if let Sought::Text(_, text) = one {
            query.push(" and v.text_value = left(sort_name(").push_bind(text.clone()).push("), 200)");
        }
        if let Sought::Number(_, number) = one {
            query.push(" and v.number_value = ").push_bind(*number);
        }
        if let Sought::Day(_, day) = one {
            query.push(" and v.date_value = ").push_bind(*day);
        }
        query.push(")");
    }
}

/// Joins to a page `t` of records the values `w.own` of the fields that are defined, in the same look: an import may have brought others.
pub(super) fn push_joined(query: &mut QueryBuilder<Postgres>, record_kind: &'static str) {
    query.push(
        " cross join lateral (select coalesce(jsonb_object_agg(f.key, t.custom -> f.key), '{}') as own from custom_fields f \
         where t.custom <> '{}' and f.org_id = t.org_id and f.deleted_at is null and t.custom ? f.key and f.record_kind = '",
    );
    query.push(record_kind).push("') w");
}
