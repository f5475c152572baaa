//! The vendors there are. One more is one more folder like [`alfacrm`], a name and a line here.

use std::sync::Arc;

use clap::ValueEnum;

use crate::alfacrm;
use crate::alfacrm::school::Plan;
use crate::amocrm;
use crate::announce::Places;
use crate::bitrix24;
use crate::canvas;
use crate::moodle;
use crate::simulated::Simulated;
use crate::webhooks::Webhooks;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Name {
    Alfacrm,
    Amocrm,
    Bitrix24,
    Canvas,
    Moodle,
}

pub const ALL: [Name; 5] = [Name::Alfacrm, Name::Amocrm, Name::Bitrix24, Name::Canvas, Name::Moodle];

pub fn make(name: Name, plan: Plan, places: &Places, webhooks: &Arc<Webhooks>) -> Arc<dyn Simulated> {
    match name {
        Name::Alfacrm => Arc::new(alfacrm::Vendor::new(plan, places.clone())),
        Name::Amocrm => amocrm::Vendor::new(plan, places.clone(), webhooks.clone()),
        Name::Bitrix24 => Arc::new(bitrix24::Vendor::new(plan, places.clone(), webhooks.clone())),
        Name::Canvas => Arc::new(canvas::Vendor::new(plan, places.clone())),
        Name::Moodle => Arc::new(moodle::Vendor::new(plan, places.clone())),
    }
}
