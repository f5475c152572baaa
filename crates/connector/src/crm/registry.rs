use std::collections::BTreeMap;
use std::sync::Arc;

use super::CrmConnector;

/// The CRMs this process knows, by vendor name.
#[derive(Clone, Default)]
pub struct CrmRegistry(BTreeMap<&'static str, Arc<dyn CrmConnector>>);

impl CrmRegistry {
    /// With these; of two with one name the later wins.
    #[must_use]
    pub fn new(connectors: impl IntoIterator<Item = Arc<dyn CrmConnector>>) -> Self {
        Self(connectors.into_iter().map(|connector| (connector.descriptor().vendor, connector)).collect())
    }

    /// The connector of that vendor.
    #[must_use]
    pub fn get(&self, vendor: &str) -> Option<&Arc<dyn CrmConnector>> {
        self.0.get(vendor)
    }

    /// All, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<dyn CrmConnector>> {
        self.0.values()
    }
}

impl std::fmt::Debug for CrmRegistry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
