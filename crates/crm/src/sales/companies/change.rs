use domain::custom_field::RecordKind;
use serde_json::json;
use store::TenantTx;
use store::sales::companies::CompanyChange;
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields::{self, NAME};
use crate::sales::own_fields::{self, Values};
use crate::sales::references;
use crate::{Result, contact_points};

/// What a person writes; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub website: Option<Option<String>>,
    pub industry: Option<Option<String>>,
    pub emails: Option<Vec<String>>,
    pub phones: Option<Vec<String>>,
    /// The texts among them that are no numbers.
    pub phones_typed: Option<Vec<String>>,
    pub addresses: Option<Vec<String>>,
    pub note: Option<String>,
    pub owner_id: Option<Option<Uuid>>,
    pub source: Option<Option<String>>,
    /// All of them.
    pub tag_ids: Option<Vec<Uuid>>,
    pub custom: Option<Values>,
}

impl Change {
    /// What replaces the whole record: a field that is absent is emptied.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            name: self.name.or_else(|| Some(String::new())),
            website: self.website.or(Some(None)),
            industry: self.industry.or(Some(None)),
            emails: self.emails.or_else(|| Some(Vec::new())),
            phones: self.phones.or_else(|| Some(Vec::new())),
            // Whoever writes numbers may not know of them.
            phones_typed: self.phones_typed,
            addresses: self.addresses.or_else(|| Some(Vec::new())),
            note: self.note.or_else(|| Some(String::new())),
            owner_id: self.owner_id.or(Some(None)),
            source: self.source.or(Some(None)),
            tag_ids: self.tag_ids.or_else(|| Some(Vec::new())),
            custom: Some(self.custom.unwrap_or_default().whole()),
        }
    }

    /// The row as it becomes.
    pub(super) async fn apply(&self, tx: &mut TenantTx, before: &CompanyChange) -> Result<CompanyChange> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(name) = &self.name {
            after.name = checks.line("/name", name, NAME);
        }
        if let Some(website) = &self.website {
            after.website = fields::website(&mut checks, "/website", website.as_deref());
        }
        if let Some(industry) = &self.industry {
            after.industry = fields::line(&mut checks, "/industry", industry.as_deref());
        }
        if let Some(emails) = &self.emails {
            after.emails = contact_points::emails(&mut checks, emails);
        }
        let wanted = contact_points::Wanted { phones: self.phones.as_deref(), typed: self.phones_typed.as_deref() };
        let known = contact_points::Phones { normal: before.phones.clone(), typed: before.phones_typed.clone() };
        if let Some(phones) = contact_points::phones(&mut checks, wanted, &known) {
            (after.phones, after.phones_typed) = (phones.normal, phones.typed);
        }
        if let Some(addresses) = &self.addresses {
            after.addresses = fields::addresses(&mut checks, addresses);
        }
        if let Some(note) = &self.note {
            after.note = checks.paragraph("/note", note, 10_000);
        }
        if let Some(source) = &self.source {
            after.source = fields::line(&mut checks, "/source", source.as_deref());
        }
        references::owner(tx, &mut checks, self.owner_id).await?;
        after.owner_id = self.owner_id.unwrap_or(before.owner_id);
        after.tags = references::tags(tx, &mut checks, self.tag_ids.as_deref(), &before.tags).await?;
        after.custom = own_fields::written(tx, &mut checks, RecordKind::Company, self.custom.as_ref(), &before.custom).await?;
        checks.finish()?;
        Ok(after)
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &CompanyChange, after: &CompanyChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("website", &before.website, &after.website);
    changes.note("industry", &before.industry, &after.industry);
    changes.note("emails", &before.emails, &after.emails);
    changes.note("phones", &before.phones, &after.phones);
    changes.note("phonesTyped", &before.phones_typed, &after.phones_typed);
    changes.note("addresses", &before.addresses, &after.addresses);
    changes.note("note", &before.note, &after.note);
    changes.note("source", &before.source, &after.source);
    changes.note("ownerId", &json!(before.owner_id), &json!(after.owner_id));
    changes.note("tagIds", &json!(before.tags), &json!(after.tags));
    own_fields::note(&mut changes, &before.custom, &after.custom);
    changes
}
