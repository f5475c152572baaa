//! What the values of a field are, in the words of the mapping.

use connector::crm::{FieldKind, OwnFieldType};
use domain::custom_field::FieldType;

/// Of a type Zveno has no field for.
pub(crate) const FOREIGN: &str = "foreign";
/// Forms of one value that stands for itself: any of them can be kept in any other, as far as it can be read as one.
const PLAIN: [&str; 8] = ["text", "url", "number", "date", "instant", "boolean", "select", "multiselect"];

/// Whether values of a field there may go into a field here. `standard` is where the vendor's field goes by itself: lists, sums, people and records go there or
/// nowhere, since read as a text they are nothing, and that nothing would be written over what stands there.
pub(crate) fn fits(there: &str, standard: Option<&str>, local: &str, here: &str) -> bool {
    if PLAIN.contains(&there) { PLAIN.contains(&here) } else { there != FOREIGN && standard == Some(local) }
}

/// `None` for a type there is no field of here.
pub(super) fn field_type(value: OwnFieldType) -> Option<FieldType> {
    Some(match value {
        OwnFieldType::Text => FieldType::Text,
        OwnFieldType::Number => FieldType::Number,
        OwnFieldType::Date => FieldType::Date,
        OwnFieldType::Boolean => FieldType::Boolean,
        OwnFieldType::Select => FieldType::Select,
        OwnFieldType::Multiselect => FieldType::Multiselect,
        OwnFieldType::Url => FieldType::Url,
        OwnFieldType::Foreign => return None,
    })
}

pub(super) fn own_form(value: OwnFieldType) -> Option<&'static str> {
    field_type(value).map(FieldType::as_str)
}

pub(crate) fn form(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Line | FieldKind::Paragraph | FieldKind::Word => "text",
        FieldKind::Emails => "emails",
        FieldKind::Phones => "phones",
        FieldKind::Lines => "list",
        FieldKind::Money => "money",
        FieldKind::Currency => "currency",
        FieldKind::Date => "date",
        FieldKind::Instant => "instant",
        FieldKind::Boolean => "boolean",
        FieldKind::Number => "number",
        FieldKind::Tags => "tags",
        FieldKind::User => "user",
        FieldKind::Stage => "stage",
        FieldKind::LossReason => "loss_reason",
        FieldKind::Reference(_) | FieldKind::Link => "record",
        FieldKind::ProductLines => "product_lines",
        FieldKind::Option => "select",
        FieldKind::Options => "multiselect",
        FieldKind::Url => "url",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_than_one_value_goes_where_it_belongs_or_nowhere() {
        for (there, standard, local, here, expected) in [
            ("text", Some("name"), "position", "text", true),
            ("select", None, "custom.level", "text", true),
            ("text", Some("name"), "phones", "phones", false),
            ("phones", Some("phones"), "phones", "phones", true),
            ("phones", Some("phones"), "note", "text", false),
            ("record", Some("contactId"), "companyId", "record", false),
            ("product_lines", Some("lines"), "custom.level", "text", false),
            (FOREIGN, None, "position", "text", false),
        ] {
            assert_eq!(fits(there, standard, local, here), expected, "{there} to {local}");
        }
    }
}
