use crm::sales::desk::Desk;
use serde::Serialize;
use store::analytics::outcomes::Total;
use store::sales::desk::OpenDeals;
use utoipa::ToSchema;
use uuid::Uuid;

/// The sales desk: what waits for the caller, and how the month goes.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardDesk {
    tasks: DashboardTasks,
    /// The caller's open deals by stage, in the order of pipelines and stages.
    open_deals: Vec<OpenDealsOfStage>,
    /// The caller's open deals for which no task is open.
    without_task: i64,
    /// Everybody's.
    won_this_month: Vec<WonSum>,
    /// Of the whole month before.
    won_prev_month: Vec<WonSum>,
    /// Within thirty days.
    new_contacts30d: i64,
}

/// The caller's, at most a thousand.
#[derive(Serialize, ToSchema)]
pub struct DashboardTasks {
    /// By the end of today, late ones included.
    due: i64,
    late: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OpenDealsOfStage {
    pipeline_id: Uuid,
    stage_id: Uuid,
    name: String,
    color: String,
    currency: String,
    deals: i64,
    amount_minor: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WonSum {
    currency: String,
    deals: i64,
    amount_minor: i64,
}

impl From<Total> for WonSum {
    fn from(total: Total) -> Self {
        Self { currency: total.currency, deals: total.deals, amount_minor: total.amount_minor }
    }
}

impl From<OpenDeals> for OpenDealsOfStage {
    fn from(row: OpenDeals) -> Self {
        Self {
            pipeline_id: row.pipeline_id,
            stage_id: row.stage_id,
            name: row.name,
            color: row.color,
            currency: row.currency,
            deals: row.deals,
            amount_minor: row.amount_minor,
        }
    }
}

impl From<Desk> for DashboardDesk {
    fn from(desk: Desk) -> Self {
        Self {
            tasks: DashboardTasks { due: desk.tasks.due, late: desk.tasks.late },
            open_deals: desk.open_deals.into_iter().map(OpenDealsOfStage::from).collect(),
            without_task: desk.without_task,
            won_this_month: desk.won.into_iter().map(WonSum::from).collect(),
            won_prev_month: desk.won_before.into_iter().map(WonSum::from).collect(),
            new_contacts30d: desk.new_contacts,
        }
    }
}
