//! One record on either side, in words both share, so that a test can compare without asking the product what it thinks.

use serde_json::{Value, json};

/// What is compared of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub name: String,
    pub emails: Vec<String>,
    pub amount_minor: Option<i64>,
}

/// How a vendor calls a kind, and writes and shows its records.
#[derive(Debug, Clone, Copy)]
pub struct There {
    pub kind: &'static str,
    pub is_deal: bool,
    pub vendor: &'static str,
}

pub fn kinds(vendor: &'static str) -> [There; 3] {
    let names = if vendor == "amocrm" { ["contacts", "companies", "leads"] } else { ["contact", "company", "deal"] };
    [0, 1, 2].map(|at| There { kind: names[at], is_deal: at == 2, vendor })
}

impl There {
    pub fn path(self) -> &'static str {
        match self.kind {
            "contacts" | "contact" => "/api/crm/contacts",
            "companies" | "company" => "/api/crm/companies",
            _ => "/api/crm/deals",
        }
    }

    pub fn is_deleted(self, row: &Value) -> bool {
        row["is_deleted"] == true || row["deleted"] == true
    }

    /// A change of the name, or of the amount, in the vendor's words.
    pub fn named(self, name: &str) -> Value {
        match (self.vendor, self.kind) {
            ("amocrm", _) => json!({ "name": name }),
            (_, "contact") => json!({ "NAME": name, "LAST_NAME": "" }),
            (_, _) => json!({ "TITLE": name }),
        }
    }

    pub fn worth(self, roubles: i64) -> Value {
        if self.vendor == "amocrm" {
            json!({ "price": roubles })
        } else {
            json!({ "OPPORTUNITY": format!("{roubles}.00"), "IS_MANUAL_OPPORTUNITY": "Y" })
        }
    }

    pub fn seen(self, row: &Value) -> Seen {
        let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
        let name = match (self.vendor, self.kind) {
            ("amocrm", _) => text(&row["name"]),
            (_, "contact") => format!("{} {}", text(&row["NAME"]), text(&row["LAST_NAME"])).trim().to_owned(),
            (_, _) => text(&row["TITLE"]),
        };
        let emails = if self.vendor == "amocrm" {
            let fields = row["custom_fields_values"].as_array().cloned().unwrap_or_default();
            let of_mail = fields.iter().filter(|field| field["field_code"] == "EMAIL");
            of_mail
                .flat_map(|field| field["values"].as_array().cloned().unwrap_or_default())
                .map(|value| text(&value["value"]).to_lowercase())
                .collect()
        } else {
            row["EMAIL"].as_array().cloned().unwrap_or_default().iter().map(|value| text(&value["VALUE"]).to_lowercase()).collect()
        };
        let amount =
            if self.vendor == "amocrm" { row["price"].as_i64() } else { text(&row["OPPORTUNITY"]).parse::<f64>().ok().map(|sum| sum.round() as i64) };
        Seen { name: one_space(&name), emails, amount_minor: self.is_deal.then(|| amount.unwrap_or(0) * 100) }
    }

    /// The same of a record here.
    pub fn seen_here(self, row: &Value) -> Seen {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let emails = row["emails"].as_array().cloned().unwrap_or_default().iter().map(text).collect();
        let name = if self.is_deal { text(&row["title"]) } else { text(&row["name"]) };
        Seen { name, emails, amount_minor: self.is_deal.then(|| row["amountMinor"].as_i64().unwrap_or(0)) }
    }
}

fn one_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
