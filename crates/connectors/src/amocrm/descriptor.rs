use connector::account::{Pace, SignIn};
use connector::crm::{CrmDescriptor, Deletions, FieldDescriptor, FieldKind, KindDescriptor};
use domain::sync::{Direction, Kind};

const fn both(remote: &'static str, local: &'static str, kind: FieldKind) -> FieldDescriptor {
    FieldDescriptor { remote, local, kind, direction: Direction::Both }
}

const fn inward(remote: &'static str, local: &'static str, kind: FieldKind) -> FieldDescriptor {
    FieldDescriptor { remote, local, kind, direction: Direction::In }
}

const fn kind(kind: Kind, fields: &'static [FieldDescriptor], deletions: Deletions) -> KindDescriptor {
    // Elements of catalogues cannot be read by change.
    KindDescriptor { kind, fields, deletes: false, deletions, batch: 50, changed_since: !matches!(kind, Kind::Products) }
}

const NAME: FieldDescriptor = both("name", "name", FieldKind::Line);
const OWNER: FieldDescriptor = both("responsible_user", "ownerId", FieldKind::User);
const TAGS: FieldDescriptor = both("tags", "tagIds", FieldKind::Tags);
const EMAILS: FieldDescriptor = both("emails", "emails", FieldKind::Emails);
const PHONES: FieldDescriptor = both("phones", "phones", FieldKind::Phones);
const COMPANY: FieldDescriptor = both("company", "companyId", FieldKind::Reference(Kind::Companies));
const CURRENCY: FieldDescriptor = inward("currency", "currency", FieldKind::Currency);
const LINK: FieldDescriptor = both("link", "link", FieldKind::Link);

const COMPANIES: [FieldDescriptor; 7] =
    [NAME, both("website", "website", FieldKind::Url), EMAILS, PHONES, both("addresses", "addresses", FieldKind::Lines), OWNER, TAGS];

const CONTACTS: [FieldDescriptor; 7] = [NAME, both("position", "position", FieldKind::Line), COMPANY, EMAILS, PHONES, OWNER, TAGS];

const PRODUCTS: [FieldDescriptor; 5] =
    [NAME, both("sku", "code", FieldKind::Line), both("price", "priceMinor", FieldKind::Money), CURRENCY, both("unit", "unit", FieldKind::Line)];

const DEALS: [FieldDescriptor; 10] = [
    both("name", "title", FieldKind::Line),
    both("price", "amountMinor", FieldKind::Money),
    CURRENCY,
    both("stage", "stageId", FieldKind::Stage),
    both("contact", "contactId", FieldKind::Reference(Kind::Contacts)),
    COMPANY,
    OWNER,
    inward("closed_at", "closedAt", FieldKind::Instant),
    both("loss_reason", "lossReasonId", FieldKind::LossReason),
    TAGS,
];

const TASKS: [FieldDescriptor; 8] = [
    both("title", "title", FieldKind::Line),
    both("note", "note", FieldKind::Paragraph),
    both("kind", "kind", FieldKind::Word),
    both("due", "dueAt", FieldKind::Instant),
    both("is_completed", "isDone", FieldKind::Boolean),
    both("result", "result", FieldKind::Paragraph),
    both("responsible_user", "assigneeId", FieldKind::User),
    LINK,
];

/// All travel both ways when a note is made; afterwards the vendor lets only what it says be changed.
const COMMUNICATIONS: [FieldDescriptor; 8] = [
    both("kind", "kind", FieldKind::Word),
    both("direction", "direction", FieldKind::Word),
    both("created_at", "at", FieldKind::Instant),
    both("created_by", "authorId", FieldKind::User),
    both("subject", "subject", FieldKind::Line),
    both("text", "body", FieldKind::Paragraph),
    both("duration", "durationSeconds", FieldKind::Number),
    LINK,
];

/// amoCRM, and Kommo, which is the same under another name.
pub const DESCRIPTOR: CrmDescriptor = CrmDescriptor {
    vendor: "amocrm",
    title: "amoCRM",
    sign_in: &[SignIn::OAuth, SignIn::LongLivedToken],
    kinds: &[
        kind(Kind::Companies, &COMPANIES, Deletions::Listed),
        kind(Kind::Contacts, &CONTACTS, Deletions::Listed),
        kind(Kind::Products, &PRODUCTS, Deletions::Swept),
        kind(Kind::Deals, &DEALS, Deletions::Listed),
        kind(Kind::Tasks, &TASKS, Deletions::Listed),
        // No event names a deleted note, and all notes are read one page of an entity's after the other.
        kind(Kind::Communications, &COMMUNICATIONS, Deletions::Audited),
    ],
    // 7 are documented, and going over them often closes the account to everybody.
    pace: Pace { per_second: 6.6, burst: 1 },
};
