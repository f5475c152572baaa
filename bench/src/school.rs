//! A school as a connector would hand it over, of any size: students with contact and stated balance, lessons with attendance and charges, payments.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::import::{Derived, Kind, Mapped, Reference, SourceRecord, Target};
use domain::school::{
    Attendance, AttendanceStatus, Contact, Lesson, LessonStatus, SourceBalance, Student, StudentStatus, Transaction, TransactionKind, fields,
};
use serde_json::json;

/// Source records of a student: itself, four attendances and three payments; a lesson for every eight students' attendances.
pub struct School {
    pub students: u32,
    /// Goes into every name and note: another word makes every record changed.
    pub word: &'static str,
}

impl School {
    /// Everything in reading order, in pages.
    pub fn pages(&self, size: usize) -> Vec<Vec<SourceRecord>> {
        let mut pages = Vec::new();
        for records in [self.all_students(), self.all_lessons(), self.all_attendance(), self.all_payments()] {
            let mut records = records.into_iter().peekable();
            while records.peek().is_some() {
                pages.push(records.by_ref().take(size).collect());
            }
        }
        pages
    }

    fn lessons(&self) -> u32 {
        (self.students / 2).max(1)
    }

    fn all_students(&self) -> Vec<SourceRecord> {
        (0..self.students).map(|n| self.student(n)).collect()
    }

    fn student(&self, n: u32) -> SourceRecord {
        let name = format!("Ученик {} {n}", self.word);
        let phone = format!("+79{n:09}");
        let contact = Contact {
            name: name.clone(),
            emails: vec![format!("s{n}@example.test")],
            phones: vec![phone.clone()],
            phones_typed: vec![phone.clone()],
            custom: json!({}),
            ..Contact::default()
        };
        let student = Student {
            name: name.clone(),
            status: StudentStatus::Active,
            stage: None,
            birth_date: NaiveDate::from_ymd_opt(2012, 1, 1),
            gender: None,
            payer_name: None,
            source: None,
            paid_lessons: Some(4),
            paid_until: None,
            last_attended_on: None,
            next_lesson_at: None,
            joined_at: Some(DateTime::UNIX_EPOCH),
            archived_on: None,
            note: self.word.to_owned(),
            custom: json!({}),
        };
        let derived = vec![
            Derived { kind: Kind::Contacts, remote_id: format!("customer:{n}"), fields: fields(&contact), references: vec![] },
            Derived {
                kind: Kind::SourceBalances,
                remote_id: format!("balance:{n}"),
                fields: fields(&SourceBalance { balance_minor: 0, currency: "RUB".to_owned() }),
                references: vec![required("student_id", Kind::Students, n)],
            },
        ];
        let contact_id = Reference { column: "contact_id", kind: Kind::Contacts, target: Target::Required(format!("customer:{n}")) };
        let references = vec![
            contact_id,
            Reference { column: "branch_ids", kind: Kind::Branches, target: Target::Many(vec![]) },
            optional("teacher_id", Kind::Teachers),
        ];
        record(
            Kind::Students,
            n.to_string(),
            name,
            Mapped {
                fields: fields(&student),
                references,
                derived,
                emails: vec![format!("s{n}@example.test")],
                phones: vec![phone],
                ..Mapped::default()
            },
        )
    }

    fn all_lessons(&self) -> Vec<SourceRecord> {
        let lesson = |n: u32| {
            let starts_at: DateTime<Utc> = DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::minutes(i64::from(n) * 7);
            let lesson = Lesson {
                lesson_type: None,
                starts_at,
                ends_at: starts_at + TimeDelta::minutes(90),
                status: LessonStatus::Held,
                topic: Some(self.word.to_owned()),
                homework: None,
                note: String::new(),
            };
            let mut references: Vec<Reference> = [
                ("branch_id", Kind::Branches),
                ("subject_id", Kind::Subjects),
                ("room_id", Kind::Rooms),
                ("teacher_id", Kind::Teachers),
                ("group_id", Kind::Groups),
            ]
            .map(|(column, kind)| optional(column, kind))
            .into();
            references.push(Reference { column: "co_teacher_ids", kind: Kind::Teachers, target: Target::Many(vec![]) });
            references.push(Reference { column: "co_group_ids", kind: Kind::Groups, target: Target::Many(vec![]) });
            record(Kind::Lessons, n.to_string(), format!("Урок {n}"), Mapped { fields: fields(&lesson), references, ..Mapped::default() })
        };
        (0..self.lessons()).map(lesson).collect()
    }

    fn all_attendance(&self) -> Vec<SourceRecord> {
        let attendance = |n: u32| {
            let (lesson, student) = (n % self.lessons(), n % self.students);
            let attendance = Attendance {
                status: AttendanceStatus::Attended,
                charge_minor: 60_000,
                currency: "RUB".to_owned(),
                grade: None,
                note: self.word.to_owned(),
            };
            let charge = transaction(TransactionKind::Charge, -60_000, self.word);
            let derived = Derived {
                kind: Kind::Charges,
                remote_id: format!("attendance:{n}"),
                fields: fields(&charge),
                references: vec![
                    required("student_id", Kind::Students, student),
                    required("lesson_id", Kind::Lessons, lesson),
                    optional("branch_id", Kind::Branches),
                    optional("subscription_id", Kind::Subscriptions),
                ],
            };
            let references = vec![
                required("lesson_id", Kind::Lessons, lesson),
                required("student_id", Kind::Students, student),
                optional("subscription_id", Kind::Subscriptions),
            ];
            record(
                Kind::Attendance,
                n.to_string(),
                format!("Посещение {n}"),
                Mapped { fields: fields(&attendance), references, derived: vec![derived], ..Mapped::default() },
            )
        };
        (0..self.students * 4).map(attendance).collect()
    }

    fn all_payments(&self) -> Vec<SourceRecord> {
        let payment = |n: u32| {
            let payment = transaction(TransactionKind::Income, 80_000, self.word);
            let references = vec![
                required("student_id", Kind::Students, n % self.students),
                optional("branch_id", Kind::Branches),
                optional("lesson_id", Kind::Lessons),
                optional("subscription_id", Kind::Subscriptions),
            ];
            record(Kind::Payments, n.to_string(), format!("Платёж {n}"), Mapped { fields: fields(&payment), references, ..Mapped::default() })
        };
        (0..self.students * 3).map(payment).collect()
    }
}

fn transaction(kind: TransactionKind, amount_minor: i64, note: &str) -> Transaction {
    Transaction {
        kind,
        amount_minor,
        currency: "RUB".to_owned(),
        occurred_on: NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day"),
        is_confirmed: true,
        method: None,
        payer_name: None,
        note: note.to_owned(),
    }
}

fn required(column: &'static str, kind: Kind, remote: u32) -> Reference {
    Reference { column, kind, target: Target::Required(remote.to_string()) }
}

fn optional(column: &'static str, kind: Kind) -> Reference {
    Reference { column, kind, target: Target::Optional(None) }
}

fn record(kind: Kind, remote_id: String, title: String, mapped: Mapped) -> SourceRecord {
    SourceRecord { kind, remote_id, title, outcome: Ok(Box::new(mapped)) }
}
