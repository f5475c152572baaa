use crm::sales::contacts::{Card, Student};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::contact::Contact;
use crate::routes::reference::Reference;
use crate::routes::students::StudentStatus;

/// A contact with the other entries of its person and the students that share one of them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactCard {
    #[serde(flatten)]
    contact: Contact,
    /// Other contacts that are the same person.
    linked: Vec<Reference>,
    /// Empty for those who may not see the school.
    students: Vec<ContactStudent>,
    /// What the students' balances are in.
    currency: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactStudent {
    id: Uuid,
    name: String,
    #[schema(value_type = StudentStatus)]
    status: String,
    /// `null` for those who may not see money.
    balance_minor: Option<i64>,
}

impl ContactCard {
    pub fn version(&self) -> i64 {
        self.contact.version
    }
}

impl From<Card> for ContactCard {
    fn from(card: Card) -> Self {
        let linked = card.linked.into_iter().map(|one| Reference::new(one.id, one.name)).collect();
        Self {
            contact: card.contact.into(),
            linked,
            students: card.students.into_iter().map(ContactStudent::from).collect(),
            currency: card.currency,
        }
    }
}

impl From<Student> for ContactStudent {
    fn from(student: Student) -> Self {
        Self { id: student.id, name: student.name, status: student.status, balance_minor: student.balance_minor }
    }
}
