use chrono::NaiveDate;
use domain::custom_field::RecordKind;
use domain::deal::Requirement;
use domain::feature::Feature;
use serde_json::json;
use store::TenantTx;
use store::page::is_storable;
use store::sales::bin::Table;
use store::sales::deal_lines;
use store::sales::deals::DealChange;
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields::{self, NAME};
use crate::sales::own_fields::{self, Values};
use crate::sales::references;
use crate::{Caller, Error, FieldError, Result, features};

/// What a person writes; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub title: Option<String>,
    /// Without a stage: the first one of that pipeline.
    pub pipeline_id: Option<Uuid>,
    pub stage_id: Option<Uuid>,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    pub contact_id: Option<Option<Uuid>>,
    pub company_id: Option<Option<Uuid>>,
    pub owner_id: Option<Option<Uuid>>,
    pub expected_on: Option<Option<NaiveDate>>,
    pub loss_reason_id: Option<Option<Uuid>>,
    pub source: Option<Option<String>>,
    pub note: Option<String>,
    /// It replaces the whole record; see [`Change::whole`].
    pub is_whole: bool,
    /// All of them.
    pub tag_ids: Option<Vec<Uuid>>,
    pub custom: Option<Values>,
}

impl Change {
    /// What replaces the whole record: a field that is absent is emptied. A deal always stands somewhere, so its stage stays where none is named, and so does an
    /// amount that its lines make.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            title: self.title.or_else(|| Some(String::new())),
            pipeline_id: self.pipeline_id,
            stage_id: self.stage_id,
            amount_minor: self.amount_minor,
            currency: self.currency,
            contact_id: self.contact_id.or(Some(None)),
            company_id: self.company_id.or(Some(None)),
            owner_id: self.owner_id.or(Some(None)),
            expected_on: self.expected_on.or(Some(None)),
            loss_reason_id: self.loss_reason_id.or(Some(None)),
            source: self.source.or(Some(None)),
            note: self.note.or_else(|| Some(String::new())),
            is_whole: true,
            tag_ids: self.tag_ids.or_else(|| Some(Vec::new())),
            custom: Some(self.custom.unwrap_or_default().whole()),
        }
    }

    /// The row as it becomes, except for where it stands.
    pub(super) async fn apply(&self, tx: &mut TenantTx, checks: &mut Checks, before: &DealChange) -> Result<DealChange> {
        let mut after = before.clone();
        if let Some(title) = &self.title {
            after.title = checks.line("/title", title, NAME);
        }
        if let Some(amount) = self.amount_minor {
            after.amount_minor = fields::minor(checks, "/amountMinor", amount);
        }
        if let Some(currency) = &self.currency {
            after.currency = fields::currency(checks, "/currency", currency);
        }
        if let Some(day) = self.expected_on {
            if day.is_some_and(|day| !is_storable(day)) {
                checks.wrong(FieldError::new("/expectedOn", "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
            }
            after.expected_on = day;
        }
        if let Some(source) = &self.source {
            after.source = fields::line(checks, "/source", source.as_deref());
        }
        if let Some(note) = &self.note {
            after.note = checks.paragraph("/note", note, 10_000);
        }
        references::record(tx, checks, "/contactId", Table::Contacts, self.contact_id).await?;
        references::record(tx, checks, "/companyId", Table::Companies, self.company_id).await?;
        references::owner(tx, checks, self.owner_id).await?;
        references::loss_reason(tx, checks, self.loss_reason_id).await?;
        after.contact_id = self.contact_id.unwrap_or(before.contact_id);
        after.company_id = self.company_id.unwrap_or(before.company_id);
        after.owner_id = self.owner_id.unwrap_or(before.owner_id);
        after.tags = references::tags(tx, checks, self.tag_ids.as_deref(), &before.tags).await?;
        after.custom = own_fields::written(tx, checks, RecordKind::Deal, self.custom.as_ref(), &before.custom).await?;
        after.loss_reason_id = self.loss_reason_id.unwrap_or(before.loss_reason_id);
        Ok(after)
    }
}

/// The lines set the amount, and their prices are in the deal's currency: neither is typed over them. Of a deal without lines, a replacement that leaves the
/// amount out empties it.
///
/// # Errors
/// When the database refuses.
pub(super) async fn keep_what_lines_set(
    tx: &mut TenantTx,
    caller: &Caller,
    checks: &mut Checks,
    change: &Change,
    (id, before, after): (Uuid, &DealChange, &mut DealChange),
) -> Result<()> {
    let is_left_out = change.is_whole && change.amount_minor.is_none();
    if !is_left_out && after.amount_minor == before.amount_minor && after.currency == before.currency {
        return Ok(());
    }
    if !deal_lines::any(tx, id).await? {
        if is_left_out {
            after.amount_minor = 0;
        }
        return Ok(());
    }
    // Who cannot see the lines must at least learn why.
    let code = match features::require_in(tx, caller, Feature::DealLines).await {
        Ok(()) => "set_by_lines",
        Err(Error::FeatureOff { .. }) => "set_by_hidden_lines",
        Err(error) => return Err(error),
    };
    if after.amount_minor != before.amount_minor {
        checks.wrong(FieldError::new("/amountMinor", code));
    }
    if after.currency != before.currency {
        checks.wrong(FieldError::new("/currency", code));
    }
    Ok(())
}

/// Where in a request the field of a requirement stands.
pub(super) fn pointer(requirement: &Requirement) -> String {
    match requirement {
        Requirement::Amount => "/amountMinor".to_owned(),
        Requirement::Contact => "/contactId".to_owned(),
        Requirement::Company => "/companyId".to_owned(),
        Requirement::Owner => "/ownerId".to_owned(),
        Requirement::ExpectedOn => "/expectedOn".to_owned(),
        Requirement::LossReason => "/lossReasonId".to_owned(),
        Requirement::Custom(key) => format!("/custom/{key}"),
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &DealChange, after: &DealChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("title", &before.title, &after.title);
    changes.note("pipelineId", &json!(before.pipeline_id), &json!(after.pipeline_id));
    changes.note("stageId", &json!(before.stage_id), &json!(after.stage_id));
    changes.note("amountMinor", &before.amount_minor, &after.amount_minor);
    changes.note("currency", &before.currency, &after.currency);
    changes.note("contactId", &json!(before.contact_id), &json!(after.contact_id));
    changes.note("companyId", &json!(before.company_id), &json!(after.company_id));
    changes.note("ownerId", &json!(before.owner_id), &json!(after.owner_id));
    changes.note("expectedOn", &json!(before.expected_on), &json!(after.expected_on));
    changes.note("lossReasonId", &json!(before.loss_reason_id), &json!(after.loss_reason_id));
    changes.note("source", &before.source, &after.source);
    changes.note("note", &before.note, &after.note);
    changes.note("tagIds", &json!(before.tags), &json!(after.tags));
    own_fields::note(&mut changes, &before.custom, &after.custom);
    changes
}
