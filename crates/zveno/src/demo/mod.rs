//! Demo mode: the program with the sandbox beside it, keys of its own, and an account to sign in with. Explicit settings win over what it brings.

mod doubles;
mod fresh;
mod marks;
mod owner;
mod products;
mod sales;
mod sandbox;
mod secrets;

pub use fresh::erase;
pub use owner::{Owner, ensure};
pub use sandbox::Sandbox;
pub use secrets::{EMAIL, Secrets};
