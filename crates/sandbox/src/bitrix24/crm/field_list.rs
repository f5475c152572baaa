//! `crm.*.fields` and `crm.item.fields`: what fields there are.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::fields::{Field, Kind};
use super::super::noun::Noun;
use super::super::own_field::OwnField;
use super::item;

pub fn classic(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let system = noun.schema().iter().map(|field| (field.upper.to_owned(), describe(call, noun, field)));
    let own = call.portal.own(noun).iter().map(|field| (field.name.clone(), describe_own(field)));
    Ok(Value::Object(system.chain(own).collect()).into())
}

pub fn universal(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = item::noun(call)?;
    let original = item::original_names(call);
    let mut fields = Map::new();
    for field in noun.schema().iter().filter(|field| field.kind != Kind::Multi) {
        let mut told = describe(call, noun, field);
        told["upperName"] = json!(field.upper);
        fields.insert(field.camel.to_owned(), told);
    }
    for field in call.portal.own(noun) {
        let mut told = describe_own(field);
        told["upperName"] = json!(field.name);
        told["title"] = json!(field.title);
        fields.insert(if original { field.name.clone() } else { field.camel() }, told);
    }
    if noun != Noun::Deal {
        fields.insert("fm".to_owned(), json!({"type": "crm_multifield", "isRequired": false, "isReadOnly": false, "isImmutable": false, "isMultiple": true, "isDynamic": false, "title": "Контактные данные", "upperName": "FM"}));
    }
    Ok(json!({ "fields": fields }).into())
}

fn describe(call: &Call<'_>, noun: Noun, field: &Field) -> Value {
    let required = call.settings.required.get(noun.name()).is_some_and(|names| names.iter().any(|name| name == field.upper));
    let many = matches!(field.kind, Kind::Multi | Kind::Ids);
    json!({
        "type": kind(field), "isRequired": required, "isReadOnly": !field.writable, "isImmutable": false,
        "isMultiple": many, "isDynamic": false, "title": field.title,
    })
}

fn kind(field: &Field) -> &'static str {
    match (field.kind, field.upper) {
        (Kind::Int, name) if name.ends_with("_BY_ID") || name.ends_with("_BY") => "user",
        (Kind::Int | Kind::Ids, name) if name.starts_with("CONTACT_ID") => "crm_contact",
        (Kind::Int | Kind::Ids, name) if name.starts_with("COMPANY_ID") => "crm_company",
        (Kind::Int, "CATEGORY_ID") => "crm_category",
        (Kind::Text, "STAGE_ID" | "STATUS_ID" | "SOURCE_ID" | "TYPE_ID" | "COMPANY_TYPE" | "INDUSTRY" | "HONORIFIC") => "crm_status",
        (Kind::Text, "CURRENCY_ID") => "crm_currency",
        (Kind::Int, _) => "integer",
        (Kind::Flag | Kind::Bool | Kind::Truth, _) => "char",
        (Kind::Money | Kind::Double, _) => "double",
        (Kind::Time, _) => "datetime",
        (Kind::Date, _) => "date",
        (Kind::Multi, _) => "crm_multifield",
        _ => "string",
    }
}

fn describe_own(field: &OwnField) -> Value {
    let mut told = json!({
        "type": field.user_type, "isRequired": field.mandatory, "isReadOnly": false, "isImmutable": false, "isMultiple": field.multiple,
        "isDynamic": true, "title": field.name, "listLabel": field.title, "formLabel": field.title, "filterLabel": field.title,
    });
    if field.user_type == "enumeration" {
        told["items"] = field.choices.iter().map(|choice| json!({"ID": choice.id.to_string(), "VALUE": choice.value})).collect();
    }
    told
}
