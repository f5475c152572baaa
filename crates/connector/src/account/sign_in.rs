/// A way to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// A person agrees on the vendor's page.
    OAuth,
    /// A token made by hand that lives long and is never renewed.
    LongLivedToken,
    /// An address that is a credential by itself.
    InboundWebhook,
    /// A name and a password, exchanged for a token, and again when that ends.
    Password,
}
