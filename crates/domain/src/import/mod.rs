//! What a connector hands to the engine and what the engine says of it: kinds, records, verdicts, progress.

mod kind;
mod options;
mod progress;
mod record;
mod sheet;

pub use kind::Kind;
pub use options::{LessonRange, MigrationOptions};
pub use progress::{KindProgress, Progress, RunStatus};
pub use record::{Derived, Fields, Mapped, Reference, Refusal, SourceRecord, Target, Verdict, Warning};
pub use sheet::{Existing, SheetKind, SheetOptions};
