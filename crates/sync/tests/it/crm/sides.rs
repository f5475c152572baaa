//! One record on either side, in words both share, so that a test can compare without asking the product what it thinks.

use serde_json::{Value, json};

/// What is compared of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub name: String,
    pub emails: Vec<String>,
    pub amount_minor: Option<i64>,
    /// Names, thousandths and prices of what is sold, where it is kept in step.
    pub lines: Vec<(String, i64, i64)>,
}

/// What a record is, on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Contact,
    Company,
    Deal,
    Task,
    Note,
}

/// How a vendor calls a kind, and writes and shows its records.
#[derive(Debug, Clone, Copy)]
pub struct There {
    pub what: What,
    pub kind: &'static str,
    pub vendor: &'static str,
}

/// How names begin that people give in a test, and no others.
pub const WORDS: [&str; 3] = ["Альфа", "Бета", "Гамма"];

pub fn kinds(vendor: &'static str) -> [There; 5] {
    let names =
        if vendor == "amocrm" { ["contacts", "companies", "leads", "tasks", "notes"] } else { ["contact", "company", "deal", "task", "comment"] };
    let all = [What::Contact, What::Company, What::Deal, What::Task, What::Note];
    std::array::from_fn(|at| There { what: all[at], kind: names[at], vendor })
}

impl There {
    pub fn path(self) -> &'static str {
        match self.what {
            What::Contact => "/api/crm/contacts",
            What::Company => "/api/crm/companies",
            What::Deal => "/api/crm/deals",
            What::Task => "/api/crm/tasks",
            What::Note => "/api/crm/communications",
        }
    }

    /// As pairs and conflicts name it.
    pub fn noun(self) -> &'static str {
        self.path().trim_start_matches("/api/crm/")
    }

    pub fn is_deal(self) -> bool {
        self.what == What::Deal
    }

    /// The field here that [`Seen::name`] stands in.
    pub fn name_here(self) -> &'static str {
        match self.what {
            What::Contact | What::Company => "name",
            What::Deal | What::Task => "title",
            What::Note => "body",
        }
    }

    /// Whether records of this kind are compared at all: of tasks and notes those that somebody gave a name in this test, since each side has others that are none
    /// there, such as what a robot noted.
    pub fn counts(self, seen: &Seen) -> bool {
        !matches!(self.what, What::Task | What::Note) || WORDS.iter().any(|word| seen.name.starts_with(word))
    }

    pub fn id_of(self, row: &Value) -> i64 {
        let id = if self.vendor == "amocrm" { &row["id"] } else { row.get("ID").unwrap_or(&row["id"]) };
        id.as_i64().or_else(|| id.as_str().and_then(|id| id.parse().ok())).unwrap_or_else(|| panic!("no id in {row}"))
    }

    /// As pairs name it.
    pub fn remote_id(self, row: &Value) -> String {
        match (self.vendor, self.what) {
            ("amocrm", What::Note) => format!("{}:{}", row["entity_type"].as_str().unwrap_or_default(), self.id_of(row)),
            (_, What::Note) => format!("C{}", self.id_of(row)),
            _ => self.id_of(row).to_string(),
        }
    }

    pub fn is_deleted(self, row: &Value) -> bool {
        row["is_deleted"] == true || row["deleted"] == true
    }

    /// A change of the name, or of the amount, in the vendor's words.
    pub fn named(self, name: &str) -> Value {
        match (self.vendor, self.what) {
            ("amocrm", What::Task) => json!({ "text": name }),
            ("amocrm", What::Note) => json!({ "note_type": "common", "params": { "text": name } }),
            ("amocrm", _) => json!({ "name": name }),
            (_, What::Contact) => json!({ "NAME": name, "LAST_NAME": "" }),
            (_, What::Note) => json!({ "COMMENT": name }),
            (_, _) => json!({ "TITLE": name }),
        }
    }

    /// A new record of that name; a task and a note hang on that person.
    pub fn made(self, name: &str, contact: &str) -> Value {
        let mut data = self.named(name);
        let contact: i64 = contact.parse().expect("a number");
        let link = match (self.vendor, self.what) {
            ("amocrm", What::Task) => json!({ "entity_type": "contacts", "entity_id": contact, "complete_till": 1_900_000_000 }),
            ("amocrm", What::Note) => json!({ "entity_type": "contacts", "entity_id": contact }),
            (_, What::Task) => json!({ "UF_CRM_TASK": [format!("C_{contact}")], "RESPONSIBLE_ID": 1 }),
            (_, What::Note) => json!({ "ENTITY_TYPE": "contact", "ENTITY_ID": contact }),
            _ => json!({}),
        };
        data.as_object_mut().expect("an object").extend(link.as_object().cloned().unwrap_or_default());
        data
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
        let name = match (self.vendor, self.what) {
            ("amocrm", What::Task) => text(&row["text"]),
            ("amocrm", What::Note) => text(&row["params"]["text"]),
            ("amocrm", _) => text(&row["name"]),
            (_, What::Contact) => format!("{} {}", text(&row["NAME"]), text(&row["LAST_NAME"])).trim().to_owned(),
            (_, What::Task) => text(row.get("TITLE").unwrap_or(&row["title"])),
            (_, What::Note) => text(&row["COMMENT"]),
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
        let scaled = |value: &Value, by: f64| (value.as_f64().or_else(|| value.as_str()?.parse().ok()).unwrap_or(0.0) * by).round() as i64;
        let mut rows: Vec<&Value> = row["ROWS"].as_array().into_iter().flatten().collect();
        rows.sort_by_key(|row| (scaled(&row["SORT"], 1.0), scaled(&row["ID"], 1.0)));
        let lines = rows.into_iter().map(|row| (text(&row["PRODUCT_NAME"]), scaled(&row["QUANTITY"], 1000.0), scaled(&row["PRICE"], 100.0)));
        Seen { name: one_space(&name), emails, amount_minor: self.is_deal().then(|| amount.unwrap_or(0) * 100), lines: lines.collect() }
    }

    /// The same of a record here.
    pub fn seen_here(self, row: &Value) -> Seen {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let emails = row["emails"].as_array().cloned().unwrap_or_default().iter().map(text).collect();
        let name = text(&row[self.name_here()]);
        Seen { name, emails, amount_minor: self.is_deal().then(|| row["amountMinor"].as_i64().unwrap_or(0)), lines: lines_here(&row["lines"]) }
    }

    /// Whether what is sold in it travels.
    pub fn is_sold(self) -> bool {
        self.vendor == "bitrix24" && self.is_deal()
    }
}

/// Lines of the API as they are compared; a discount is none of what the test gives.
pub fn lines_here(lines: &Value) -> Vec<(String, i64, i64)> {
    let number = |line: &Value, field: &str| line[field].as_i64().unwrap_or_default();
    let line = |line: &Value| (line["name"].as_str().unwrap_or_default().to_owned(), number(line, "quantityMilli"), number(line, "priceMinor"));
    lines.as_array().into_iter().flatten().map(line).collect()
}

fn one_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
