use chrono::{DateTime, Utc};
use crm::sales::duplicates::{self, Confidence};
use serde::{Deserialize, Serialize};
use store::sales::{Kind, doubles};
use utoipa::ToSchema;
use uuid::Uuid;

/// What can have doubles.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DoubleKind {
    Contact,
    Company,
}

impl From<DoubleKind> for Kind {
    fn from(kind: DoubleKind) -> Self {
        match kind {
            DoubleKind::Contact => Self::Contact,
            DoubleKind::Company => Self::Company,
        }
    }
}

impl From<Kind> for DoubleKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Contact => Self::Contact,
            Kind::Company => Self::Company,
        }
    }
}

/// What two records have in common.
#[derive(Serialize, ToSchema)]
pub struct SharedPoint {
    /// `email`, `phone` or, between two records, `name`.
    kind: String,
    value: String,
}

impl From<doubles::Point> for SharedPoint {
    fn from(point: doubles::Point) -> Self {
        Self { kind: point.point, value: point.value }
    }
}

/// A record beside its doubles.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Double {
    id: Uuid,
    name: String,
    /// Of a contact where it works or what it is there, of a company its site.
    about: Option<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    open_deals_count: i64,
    is_student: bool,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<doubles::Double> for Double {
    fn from(row: doubles::Double) -> Self {
        Self {
            id: row.id,
            name: row.name,
            about: row.about,
            emails: row.emails,
            phones: row.phones,
            open_deals_count: row.open_deals,
            is_student: row.is_student,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// How sure it is that two entries are one.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LikenessConfidence {
    /// Only a phone: families and offices share one.
    Low,
    Medium,
    /// The name is the same too.
    High,
}

/// A record that may be another one's double.
#[derive(Serialize, ToSchema)]
pub struct Like {
    record: Double,
    reasons: Vec<SharedPoint>,
    confidence: LikenessConfidence,
}

impl From<duplicates::Like> for Like {
    fn from(like: duplicates::Like) -> Self {
        let mut reasons: Vec<SharedPoint> = like.likeness.points.into_iter().map(SharedPoint::from).collect();
        if like.likeness.same_name {
            reasons.push(SharedPoint { kind: "name".to_owned(), value: like.record.name.clone() });
        }
        let confidence = match like.likeness.confidence {
            Confidence::Low => LikenessConfidence::Low,
            Confidence::Medium => LikenessConfidence::Medium,
            Confidence::High => LikenessConfidence::High,
        };
        Self { record: like.record.into(), reasons, confidence }
    }
}
