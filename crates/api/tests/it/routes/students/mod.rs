mod change;
mod ledger;
mod list;
mod money;
mod search;
