use connector::Error as VendorError;

/// Why a worker put a connection down.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Crm(#[from] crm::Error),
    #[error("the vendor")]
    Vendor(#[from] VendorError),
    /// The process stops, or another worker has taken over.
    #[error("interrupted")]
    Interrupted,
}

impl RoundError {
    /// Whether the whole connection has to stop for it; otherwise only the stream or record it concerns.
    pub fn stops_everything(&self) -> bool {
        !matches!(
            self,
            Self::Vendor(
                VendorError::Forbidden { .. }
                    | VendorError::MethodClosed(_)
                    | VendorError::Refused { .. }
                    | VendorError::Unexpected { .. }
                    | VendorError::NotFound
                    | VendorError::BadRequest(_)
                    | VendorError::OutcomeUnknown { .. }
            )
        )
    }

    /// A stable word, and a sentence without secrets.
    pub fn told(&self) -> (&'static str, String) {
        match self {
            Self::Vendor(error) => (error.code(), error.to_string()),
            Self::Store(_) | Self::Crm(_) => ("internal", "the database refused".to_owned()),
            Self::Interrupted => ("interrupted", String::new()),
        }
    }
}
