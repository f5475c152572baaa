//! What Zveno does beside a limit or a peer measured in the same run, as one table. `make bench` builds it optimised, gives it a throw-away server and
//! appends the table to `bench/RESULTS.md`. Figures are ratios on purpose: a machine's own speed drops out.

mod copy;
mod crm;
mod desk;
mod learning;
mod limiter;
mod list;
mod memory;
mod pace;
mod peer;
mod school;
mod table;
mod undo;
mod writer;

use table::Table;

#[tokio::main]
async fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let runs = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let mut table = Table::new();
    if runs("writer") {
        writer::run(&mut table).await;
    }
    if runs("undo") {
        undo::run(&mut table).await;
    }
    if runs("list") {
        list::run(&mut table).await;
    }
    if runs("desk") {
        desk::run(&mut table).await;
    }
    if runs("crm") {
        crm::run(&mut table).await;
    }
    if runs("learning") {
        learning::run(&mut table).await;
    }
    if runs("limiter") {
        limiter::run(&mut table).await;
    }
    if runs("memory") {
        memory::run(&mut table).await;
    }
    if runs("pace") {
        pace::run(&mut table).await;
    }
    table.print();
}
