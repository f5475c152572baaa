//! Users, funnels, directories and the history of stages.

use super::Kind::{Flag, Int, Raw, Text, Time, Truth};
use super::{Field, fixed, free};

pub static USER: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("ACTIVE", "active", Truth, "Активность"),
    free("NAME", "name", Text, "Имя"),
    free("LAST_NAME", "lastName", Text, "Фамилия"),
    free("SECOND_NAME", "secondName", Text, "Отчество"),
    free("EMAIL", "email", Text, "E-mail"),
    free("PERSONAL_MOBILE", "personalMobile", Text, "Мобильный телефон"),
    free("WORK_PHONE", "workPhone", Text, "Рабочий телефон"),
    free("WORK_POSITION", "workPosition", Text, "Должность"),
    free("UF_DEPARTMENT", "ufDepartment", Raw, "Подразделения"),
    free("USER_TYPE", "userType", Text, "Тип пользователя"),
    free("TIME_ZONE", "timeZone", Text, "Часовой пояс"),
    free("IS_ONLINE", "isOnline", Flag, "Онлайн"),
    fixed("DATE_REGISTER", "dateRegister", Time, "Дата регистрации"),
    free("ADMIN", "admin", Truth, "Администратор"),
];

pub static CATEGORY: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("NAME", "name", Text, "Название"),
    free("SORT", "sort", Int, "Сортировка"),
    fixed("ENTITY_TYPE_ID", "entityTypeId", Int, "Тип"),
    free("IS_DEFAULT", "isDefault", Flag, "По умолчанию"),
    free("ORIGIN_ID", "originId", Text, "Внешний код"),
    free("ORIGINATOR_ID", "originatorId", Text, "Внешний источник"),
];

pub static STATUS: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("ENTITY_ID", "entityId", Text, "Справочник"),
    free("STATUS_ID", "statusId", Text, "Код"),
    free("NAME", "name", Text, "Название"),
    free("NAME_INIT", "nameInit", Text, "Название по умолчанию"),
    free("SORT", "sort", Int, "Сортировка"),
    free("SYSTEM", "system", Flag, "Системный"),
    free("CATEGORY_ID", "categoryId", Int, "Воронка"),
    free("COLOR", "color", Text, "Цвет"),
    free("SEMANTICS", "semantics", Text, "Семантика"),
    free("EXTRA", "extra", Raw, "Дополнительно"),
];

pub static STAGE_HISTORY: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    fixed("TYPE_ID", "typeId", Int, "Тип записи"),
    fixed("OWNER_ID", "ownerId", Int, "Элемент"),
    fixed("OWNER_TYPE_ID", "ownerTypeId", Int, "Тип элемента"),
    fixed("CREATED_TIME", "createdTime", Time, "Время"),
    fixed("CATEGORY_ID", "categoryId", Int, "Воронка"),
    fixed("STAGE_ID", "stageId", Text, "Стадия"),
    fixed("STAGE_SEMANTIC_ID", "stageSemanticId", Text, "Группа стадии"),
];
