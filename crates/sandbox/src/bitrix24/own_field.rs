//! Fields the portal's people have made themselves.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::fields::{Field, Kind, Schema};

#[derive(Debug, Clone)]
pub struct Choice {
    pub id: i64,
    pub value: String,
    pub sort: i64,
    pub default: bool,
}

#[derive(Debug, Clone)]
pub struct OwnField {
    pub id: i64,
    pub name: String,
    pub user_type: String,
    pub multiple: bool,
    pub mandatory: bool,
    pub title: String,
    pub sort: i64,
    pub choices: Vec<Choice>,
}

impl OwnField {
    pub fn kind(&self) -> Kind {
        match self.user_type.as_str() {
            "integer" | "enumeration" | "employee" => Kind::Int,
            "double" => Kind::Double,
            "boolean" => Kind::Bool,
            "date" => Kind::Date,
            "datetime" => Kind::Time,
            _ => Kind::Text,
        }
    }

    /// As the classic methods list it.
    pub fn row(&self, entity: &str) -> Value {
        let yes = |flag: bool| if flag { "Y" } else { "N" };
        let mut row = json!({
            "ID": self.id.to_string(), "ENTITY_ID": format!("CRM_{}", entity.to_uppercase()), "FIELD_NAME": self.name,
            "USER_TYPE_ID": self.user_type, "XML_ID": Value::Null, "SORT": self.sort.to_string(), "MULTIPLE": yes(self.multiple),
            "MANDATORY": yes(self.mandatory), "SHOW_FILTER": "E", "SHOW_IN_LIST": "Y", "EDIT_IN_LIST": "Y", "IS_SEARCHABLE": "N",
            "SETTINGS": {"DEFAULT_VALUE": ""}, "EDIT_FORM_LABEL": self.title, "LIST_COLUMN_LABEL": self.title, "LIST_FILTER_LABEL": self.title,
        });
        if self.user_type == "enumeration" {
            let choices = self.choices.iter().map(|choice| {
                json!({
                    "ID": choice.id.to_string(), "SORT": choice.sort.to_string(), "VALUE": choice.value,
                    "DEF": yes(choice.default), "XML_ID": format!("x{}", choice.id),
                })
            });
            row["LIST"] = Value::Array(choices.collect());
        }
        row
    }

    /// The name in the universal family: `UF_CRM_17` is `ufCrm_17`.
    pub fn camel(&self) -> String {
        camel(&self.name)
    }
}

pub fn camel(name: &str) -> String {
    let mut out = String::new();
    for part in name.split('_').filter(|part| !part.is_empty()) {
        if out.is_empty() {
            out.push_str(&part.to_lowercase());
        } else if part.starts_with(|letter: char| letter.is_ascii_digit()) {
            out.push('_');
            out.push_str(part);
        } else {
            out.extend(part.chars().take(1));
            out.extend(part.chars().skip(1).flat_map(char::to_lowercase));
        }
    }
    out
}

/// A field of either sort, found by one of its names.
#[derive(Debug, Clone)]
pub struct Column {
    pub name: Cow<'static, str>,
    pub kind: Kind,
    pub multiple: bool,
    pub own: bool,
    pub writable: bool,
}

impl From<&'static Field> for Column {
    fn from(field: &'static Field) -> Self {
        Self { name: Cow::Borrowed(field.upper), kind: field.kind, multiple: false, own: false, writable: field.writable }
    }
}

impl From<&OwnField> for Column {
    fn from(field: &OwnField) -> Self {
        Self { name: Cow::Owned(field.name.clone()), kind: field.kind(), multiple: field.multiple, own: true, writable: true }
    }
}

/// By the classic name.
pub fn upper_column(schema: Schema, own: &[OwnField], name: &str) -> Option<Column> {
    let field = schema.iter().find(|field| field.upper.eq_ignore_ascii_case(name)).map(Column::from);
    field.or_else(|| own.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(Column::from))
}

/// By the universal name; the vendor turns names into classic ones, so those are known too.
pub fn camel_column(schema: Schema, own: &[OwnField], name: &str) -> Option<Column> {
    let field = schema.iter().find(|field| field.camel == name || field.upper == name).map(Column::from);
    field.or_else(|| own.iter().find(|field| field.camel() == name || field.name == name).map(Column::from))
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn custom_fields_have_two_names() {
        assert_eq!(camel("UF_CRM_1721244482250"), "ufCrm_1721244482250");
        assert_eq!(camel("UF_CRM_GRADE"), "ufCrmGrade");
    }
}
