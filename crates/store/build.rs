//! Migrations are part of the program, and a new one is no change of a source file: without this, what was built before would not know it.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
