//! Tasks.

use super::Kind::{Int, Raw, Text, Texts, Time};
use super::{Field, fixed, free};

pub static TASK: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("TITLE", "title", Text, "Название"),
    free("DESCRIPTION", "description", Text, "Описание"),
    free("PRIORITY", "priority", Int, "Приоритет"),
    free("STATUS", "status", Int, "Статус"),
    fixed("SUB_STATUS", "subStatus", Int, "Мета-статус"),
    free("RESPONSIBLE_ID", "responsibleId", Int, "Исполнитель"),
    free("CREATED_BY", "createdBy", Int, "Постановщик"),
    fixed("CHANGED_BY", "changedBy", Int, "Кем изменена"),
    fixed("CLOSED_BY", "closedBy", Int, "Кем завершена"),
    free("GROUP_ID", "groupId", Int, "Проект"),
    free("PARENT_ID", "parentId", Int, "Базовая задача"),
    free("DEADLINE", "deadline", Time, "Крайний срок"),
    free("START_DATE_PLAN", "startDatePlan", Time, "Начало"),
    free("END_DATE_PLAN", "endDatePlan", Time, "Завершение"),
    fixed("CREATED_DATE", "createdDate", Time, "Дата создания"),
    fixed("CHANGED_DATE", "changedDate", Time, "Дата изменения"),
    fixed("CLOSED_DATE", "closedDate", Time, "Дата завершения"),
    free("UF_CRM_TASK", "ufCrmTask", Texts, "Элементы CRM"),
    free("TAGS", "tags", Raw, "Теги"),
    free("AUDITORS", "auditors", Raw, "Наблюдатели"),
    free("ACCOMPLICES", "accomplices", Raw, "Соисполнители"),
];
