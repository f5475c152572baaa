//! Names the records speak in: sources, industries, options of own fields. Asked for once a session, in one batch.

use connector::Error;
use connector::crm::{OwnField, OwnFieldType};
use domain::sync::Kind;
use serde_json::{Value, json};

use super::client::{Client, Command};
use super::wire;

/// What a session knows of the portal.
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    pub sources: Names,
    pub industries: Names,
    pub units: Names,
    /// Own fields of records that have them.
    pub own: Vec<Own>,
    /// Whether leads are in use.
    pub leads: bool,
    /// ISO 4217, of the portal.
    pub currency: Option<String>,
    /// Who acts.
    pub me: Option<String>,
    pub is_admin: bool,
    /// What the vendor did not let us read.
    pub refused: Vec<String>,
}

/// Ids and names of a directory of the vendor's.
#[derive(Debug, Clone, Default)]
pub struct Names(pub Vec<(String, String)>);

impl Names {
    pub fn name(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, name)| name.as_str())
    }

    pub fn id(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(_, known)| known == name).map(|(id, _)| id.as_str())
    }

    fn read(rows: &Value, id: &str, name: &str) -> Self {
        let named = wire::rows(rows).into_iter().filter_map(|row| {
            let name = wire::text(wire::get(row, name)).map(|name| domain::text::line(&name));
            wire::text(wire::get(row, id)).zip(name)
        });
        Self(named.collect())
    }
}

/// An own field as the vendor has it.
#[derive(Debug, Clone)]
pub struct Own {
    pub field: OwnField,
    /// `UF_CRM_1721244482250`
    pub name: String,
    /// Ids and texts of its options.
    pub options: Names,
}

const DIRECTORIES: [(&str, &str); 2] = [("SOURCE", "sources"), ("INDUSTRY", "industries")];
const FIELDS: [(Kind, &str); 3] = [(Kind::Companies, "crm.company.fields"), (Kind::Contacts, "crm.contact.fields"), (Kind::Deals, "crm.deal.fields")];

impl Dictionary {
    pub async fn read(client: &Client) -> Result<Self, Error> {
        let statuses = |entity: &str| json!({ "filter": { "ENTITY_ID": entity }, "order": { "SORT": "ASC" } });
        let mut commands = vec![
            Command::new("profile", json!({})),
            Command::new("crm.settings.mode.get", json!({})),
            Command::new("crm.lead.list", json!({ "select": ["ID"], "order": { "ID": "ASC" }, "filter": { ">ID": 0 }, "start": -1 })),
            Command::new("crm.currency.list", json!({})),
            Command::new("crm.measure.list", json!({})),
        ];
        commands.extend(DIRECTORIES.iter().map(|(entity, _)| Command::new("crm.status.list", statuses(entity))));
        commands.extend(FIELDS.iter().map(|(_, method)| Command::new(method, json!({}))));
        let mut refused = Vec::new();
        let mut results = Vec::new();
        for (command, result) in commands.iter().zip(client.batch(&commands, true).await?) {
            match result {
                Ok(value) => results.push(Some(value)),
                Err(error) if error.is_retryable() || error == Error::AuthRevoked => return Err(error),
                Err(error) => {
                    // Not every portal knows measures; everything else is missed.
                    if !matches!(command.method, "crm.measure.list" | "crm.settings.mode.get" | "crm.lead.list") {
                        refused.push(command.method.to_owned());
                    }
                    let _ = error;
                    results.push(None);
                }
            }
        }
        Ok(Self::of(&results, refused))
    }

    fn of(results: &[Option<Value>], refused: Vec<String>) -> Self {
        let nothing = Value::Null;
        let result = |at: usize| results.get(at).and_then(Option::as_ref).unwrap_or(&nothing);
        let mode = wire::number(result(1));
        let first = 5 + DIRECTORIES.len();
        let own = FIELDS.iter().enumerate().flat_map(|(at, (kind, _))| own_fields(*kind, result(first + at))).collect();
        let base = wire::rows(result(3)).into_iter().find(|row| wire::flag(wire::get(row, "BASE")) == Some(true));
        Self {
            sources: Names::read(result(5), "STATUS_ID", "NAME"),
            industries: Names::read(result(6), "STATUS_ID", "NAME"),
            units: Names(Names::read(result(4), "ID", "SYMBOL_RUS").0.into_iter().chain(Names::read(result(4), "ID", "MEASURE_TITLE").0).collect()),
            own,
            // 1 is the mode with leads; where the mode is not told, whether they can be listed.
            leads: mode.map_or(results.get(2).is_some_and(Option::is_some), |mode| mode == 1),
            currency: base.and_then(|row| wire::text(wire::get(row, "CURRENCY"))),
            me: wire::id(wire::get(result(0), "ID")),
            is_admin: wire::flag(wire::get(result(0), "ADMIN")) == Some(true),
            refused,
        }
    }

    pub fn own_of(&self, kind: Kind) -> impl Iterator<Item = &Own> {
        self.own.iter().filter(move |own| own.field.kind == kind)
    }
}

/// Own fields among all fields of a record.
fn own_fields(kind: Kind, fields: &Value) -> Vec<Own> {
    let Some(fields) = fields.as_object() else { return Vec::new() };
    let own = fields.iter().filter(|(name, _)| name.starts_with("UF_")).filter_map(|(name, field)| {
        let is_multiple = wire::flag(wire::get(field, "isMultiple")).unwrap_or(false);
        let value = match (field["type"].as_str()?, is_multiple) {
            ("string", false) => OwnFieldType::Text,
            ("integer" | "double", false) => OwnFieldType::Number,
            ("boolean", false) => OwnFieldType::Boolean,
            ("date", false) => OwnFieldType::Date,
            ("url", false) => OwnFieldType::Url,
            ("enumeration", false) => OwnFieldType::Select,
            ("enumeration", true) => OwnFieldType::Multiselect,
            _ => OwnFieldType::Foreign,
        };
        let options = Names::read(wire::get(field, "items"), "ID", "VALUE");
        let title = ["formLabel", "listLabel", "title"].iter().find_map(|label| wire::text(wire::get(field, label))).unwrap_or_else(|| name.clone());
        let field = OwnField {
            kind,
            remote: format!("uf:{name}"),
            title: domain::text::line(&title),
            value,
            options: options.0.iter().map(|(_, text)| text.clone()).collect(),
            is_writable: value != OwnFieldType::Foreign && wire::flag(wire::get(field, "isReadOnly")) != Some(true),
        };
        Some(Own { field, name: name.clone(), options })
    });
    own.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_are_in_use_as_the_mode_says_or_else_as_their_list_answers() {
        let with = |mode: Option<Value>, list: Option<Value>| Dictionary::of(&[None, mode, list], Vec::new()).leads;
        assert!(with(Some(json!(1)), None));
        assert!(!with(Some(json!(2)), Some(json!([]))));
        assert!(with(None, Some(json!([]))));
        assert!(!with(None, None));
    }

    #[test]
    fn own_fields_of_types_we_lack_are_named_only() {
        let fields = json!({
            "ID": {"type": "integer"},
            "UF_CRM_1": {"type": "enumeration", "isMultiple": false, "formLabel": "Класс", "items": [{"ID": "1", "VALUE": "9"}, {"ID": "2", "VALUE": "11"}]},
            "UF_CRM_2": {"type": "string", "isMultiple": true, "formLabel": "Много"},
            "UF_CRM_3": {"type": "employee", "isMultiple": false},
            "UF_CRM_4": {"type": "double", "isMultiple": false, "isReadOnly": true, "title": "UF_CRM_4"},
            "UF_CRM_5": {"type": "nobody knows"},
            "UF_CRM_6": {},
        });
        let own = own_fields(Kind::Deals, &fields);
        let told: Vec<_> =
            own.iter().map(|own| (own.field.remote.as_str(), own.field.title.as_str(), own.field.value, own.field.is_writable)).collect();
        let foreign = |remote, title| (remote, title, OwnFieldType::Foreign, false);
        let expected = [
            ("uf:UF_CRM_1", "Класс", OwnFieldType::Select, true),
            foreign("uf:UF_CRM_2", "Много"),
            foreign("uf:UF_CRM_3", "UF_CRM_3"),
            ("uf:UF_CRM_4", "UF_CRM_4", OwnFieldType::Number, false),
            foreign("uf:UF_CRM_5", "UF_CRM_5"),
        ];
        assert_eq!(told, expected);
        assert_eq!(own[0].field.options, ["9", "11"]);
        assert!(own_fields(Kind::Deals, &json!([])).is_empty());
    }
}
