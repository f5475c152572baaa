use domain::sync::{Direction, Kind};

use crate::account::{Pace, SignIn};

/// A CRM as data: forms, the mapping's defaults and the limits are drawn from it.
#[derive(Debug, Clone, PartialEq)]
pub struct CrmDescriptor {
    /// Stable name, used in rows and addresses, and the API's `crmType`: `amocrm`.
    pub vendor: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// How one can sign in, the usual way first.
    pub sign_in: &'static [SignIn],
    /// In reading order.
    pub kinds: &'static [KindDescriptor],
    /// What the vendor bears.
    pub pace: Pace,
}

impl CrmDescriptor {
    /// What it says of that kind.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> Option<&'static KindDescriptor> {
        self.kinds.iter().find(|known| known.kind == kind)
    }

    /// Whether [`super::Stream::Deletions`] can be read.
    #[must_use]
    pub fn lists_deletions(&self) -> bool {
        self.kinds.iter().any(|kind| kind.deletions == Deletions::Listed)
    }
}

/// How it is found out that records of a kind were deleted there, besides webhooks and the drift audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deletions {
    /// The vendor lists them: [`super::Stream::Deletions`].
    Listed,
    /// By reading all ids from time to time: [`super::Stream::Ids`].
    Swept,
    /// Not at all, because there is no list and reading all ids costs too much to be done often.
    Audited,
}

/// One kind of record at this vendor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KindDescriptor {
    /// Which.
    pub kind: Kind,
    /// Fields every account has, with where they belong in Zveno. Own fields of an account come from [`super::Directory`].
    pub fields: &'static [FieldDescriptor],
    /// Whether [`super::Operation::Delete`] works.
    pub deletes: bool,
    /// How deletions there are found out.
    pub deletions: Deletions,
    /// Changes taken in one [`super::CrmSession::write`].
    pub batch: usize,
    /// Whether it can be read by what changed since a time; otherwise each pass reads everything.
    pub changed_since: bool,
}

/// One field of a record, on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FieldDescriptor {
    /// Name in [`super::RemoteRecord::fields`].
    pub remote: &'static str,
    /// Zveno's name, as in the API's JSON.
    pub local: &'static str,
    /// Form of the value.
    pub kind: FieldKind,
    /// The default; a person may narrow it.
    pub direction: Direction,
}

/// The one form in which values of a field cross, whatever the vendor sends. Null is nothing for every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Text with line breaks, plain.
    Paragraph,
    /// A list of addresses, as typed.
    Emails,
    /// A list of numbers, as typed.
    Phones,
    /// A list of lines.
    Lines,
    /// A whole number of minor units.
    Money,
    /// An ISO 4217 code.
    Currency,
    /// `YYYY-MM-DD`.
    Date,
    /// RFC 3339 in UTC.
    Instant,
    /// True or false.
    Boolean,
    /// A JSON number.
    Number,
    /// One of Zveno's words for it: a kind of communication, a direction.
    Word,
    /// A list of names, sorted.
    Tags,
    /// Id of a [`super::Person`].
    User,
    /// [`super::RemoteStage::key`].
    Stage,
    /// Remote id of a reason of loss in [`super::Directory::loss_reasons`].
    LossReason,
    /// Remote id of a record of that kind.
    Reference(Kind),
    /// `{"kind": "deals", "id": "7100001"}`: the record a task or a communication hangs on.
    Link,
    /// What is sold in a deal, in its order: `[{"productId": "101", "name": "…", "quantityMilli": 1000, "priceMinor": 640000, "discountBp": 0}]`, with the remote id
    /// of a product or null, thousandths of a piece, minor units of the deal's currency before the discount, and hundredths of a per cent.
    ProductLines,
    /// One of the own field's options, by its text.
    Option,
    /// Several of them.
    Options,
    /// A web address.
    Url,
}
