//! The two kinds of transaction.

use domain::id::{OrgId, UserId};
use sqlx::postgres::{PgConnection, PgPool};
use sqlx::{AssertSqlSafe, Postgres};

use crate::Result;

/// Whose rows a transaction may see, and who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenant {
    pub org: OrgId,
    pub user: Option<UserId>,
}

impl Tenant {
    #[must_use]
    pub fn of(org: OrgId) -> Self {
        Self { org, user: None }
    }

    #[must_use]
    pub fn user(org: OrgId, user: UserId) -> Self {
        Self { org, user: Some(user) }
    }
}

/// A transaction in one organisation.
pub struct TenantTx {
    tx: sqlx::Transaction<'static, Postgres>,
    tenant: Tenant,
}

impl TenantTx {
    /// Begin and the tenant's setting share one round trip; both values are UUIDs, so nothing can be smuggled in. Both are always set: a connection whose
    /// last `begin` was dropped half-way comes back inside a transaction with somebody else's settings.
    pub(crate) async fn begin(pool: &PgPool, tenant: Tenant) -> Result<Self> {
        let user = tenant.user.map(|user| user.to_string()).unwrap_or_default();
        let begin = format!("begin; set local app.org_id = '{}'; set local app.user_id = '{user}'; set local app.sync_connection = ''", tenant.org);
        Ok(Self { tx: pool.begin_with(AssertSqlSafe(begin)).await?, tenant })
    }

    #[must_use]
    pub fn org(&self) -> OrgId {
        self.tenant.org
    }

    #[must_use]
    pub fn tenant(&self) -> Tenant {
        self.tenant
    }

    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// # Errors
    /// When the database refuses or is lost; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    /// # Errors
    /// When the connection is lost; the database then rolls back by itself.
    pub async fn rollback(self) -> Result<()> {
        Ok(self.tx.rollback().await?)
    }
}

/// A transaction of the role that may cross organisations, within its grants.
pub struct SystemTx(sqlx::Transaction<'static, Postgres>);

impl SystemTx {
    pub(crate) fn new(tx: sqlx::Transaction<'static, Postgres>) -> Self {
        Self(tx)
    }

    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.0
    }

    /// # Errors
    /// When the database refuses or is lost; then nothing was written.
    pub async fn commit(self) -> Result<()> {
        Ok(self.0.commit().await?)
    }
}

/// Either kind of transaction, for what may join whichever is open: a job enqueued with the change that calls for it.
pub trait Transaction: Send {
    fn connection(&mut self) -> &mut PgConnection;
}

impl Transaction for TenantTx {
    fn connection(&mut self) -> &mut PgConnection {
        Self::connection(self)
    }
}

impl Transaction for SystemTx {
    fn connection(&mut self) -> &mut PgConnection {
        Self::connection(self)
    }
}
