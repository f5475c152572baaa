//! Who may do what, in one table. Asked in the use case, never only in a handler or a page; the Team page draws it from here.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Owner,
    Admin,
    Manager,
    Teacher,
    Student,
    Viewer,
}

impl Role {
    pub const ALL: [Self; 6] = [Self::Owner, Self::Admin, Self::Manager, Self::Teacher, Self::Student, Self::Viewer];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Manager => "manager",
            Self::Teacher => "teacher",
            Self::Student => "student",
            Self::Viewer => "viewer",
        }
    }

    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        let (_, roles) = permission.row();
        roles.contains(&self)
    }
}

impl std::str::FromStr for Role {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.as_str() == s).ok_or(())
    }
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $key:literal: [$($role:ident),*]),+ $(,)?) => {
        /// What a call may need. The key is also the scope of an API key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Permission { $($(#[$doc])* $name),+ }

        impl Permission {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            fn row(self) -> (&'static str, &'static [Role]) {
                match self { $(Self::$name => ($key, &[$(Role::$role),*])),+ }
            }

            #[must_use]
            pub fn key(self) -> &'static str { self.row().0 }
        }

        impl std::str::FromStr for Permission {
            type Err = ();
            fn from_str(s: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|permission| permission.key() == s).ok_or(())
            }
        }
    };
}

permissions! {
    /// Students, teachers, groups, rooms, lessons.
    SchoolRead = "school:read": [Owner, Admin, Manager, Teacher, Viewer],
    /// Payments, balances, debts.
    MoneyRead = "money:read": [Owner, Admin, Manager, Viewer],
    /// Correct a person's card, a group, a room.
    SchoolWrite = "school:write": [Owner, Admin, Manager],
    /// Companies, contacts, deals, pipelines.
    CrmRead = "crm:read": [Owner, Admin, Manager, Viewer],
    CrmWrite = "crm:write": [Owner, Admin, Manager],
    /// Take whole lists away as files.
    CrmExport = "crm:export": [Owner, Admin],
    /// Change pipelines, stages and the reasons deals are lost for.
    PipelineManage = "pipeline:manage": [Owner, Admin],
    /// Say which own fields records have.
    FieldsManage = "fields:manage": [Owner, Admin],
    /// Figures over ranges of days: sales, revenue, the team's work, the school.
    AnalyticsRead = "analytics:read": [Owner, Admin, Manager, Viewer],
    MigrationRead = "migration:read": [Owner, Admin],
    /// Start, cancel, resume and roll back a migration.
    MigrationRun = "migration:run": [Owner, Admin],
    /// Connections with other CRMs: their state, queue, log and conflicts.
    SyncRead = "sync:read": [Owner, Admin, Manager],
    /// Connect, map fields, pause, disconnect.
    SyncManage = "sync:manage": [Owner, Admin],
    TeamRead = "team:read": [Owner, Admin, Manager, Teacher, Viewer],
    /// Invite, change a role, remove.
    TeamManage = "team:manage": [Owner, Admin],
    ApiKeysManage = "api_keys:manage": [Owner, Admin],
    AuditRead = "audit:read": [Owner, Admin],
    OrganisationManage = "organisation:manage": [Owner, Admin],
    /// Switch parts of the product on and off, for all or for some.
    FeaturesManage = "features:manage": [Owner, Admin],
    OrganisationRead = "organisation:read": [Owner, Admin, Manager, Teacher, Student, Viewer],
}

#[cfg(test)]
mod tests {
    use super::{Permission, Role};

    #[test]
    fn the_owner_may_everything_and_a_student_sees_only_the_organisation() {
        assert!(Permission::ALL.iter().all(|p| Role::Owner.may(*p)));
        let of_student: Vec<_> = Permission::ALL.iter().filter(|p| Role::Student.may(**p)).collect();
        assert_eq!(of_student, [&Permission::OrganisationRead]);
    }

    #[test]
    fn keys_read_back() {
        for permission in Permission::ALL {
            assert_eq!(permission.key().parse(), Ok(*permission));
        }
    }
}
