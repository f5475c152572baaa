use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    id: Uuid,
    name: String,
    location: Option<String>,
    note: String,
    branch_id: Option<Uuid>,
    branch_name: Option<String>,
    is_active: bool,
    /// Not cancelled.
    lessons_this_week: i64,
    /// Also the `ETag`.
    pub version: i64,
}

impl From<store::school::rooms::Room> for Room {
    fn from(room: store::school::rooms::Room) -> Self {
        Self {
            id: room.id,
            name: room.name,
            location: room.location,
            note: room.note,
            branch_id: room.branch_id,
            branch_name: room.branch_name,
            is_active: room.is_active,
            lessons_this_week: room.lessons_this_week,
            version: room.version,
        }
    }
}
