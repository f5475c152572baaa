//! Activities and comments of the timeline.

use super::Kind::{Flag, Int, Raw, Text, Time};
use super::{Field, fixed, free};

pub static ACTIVITY: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("OWNER_ID", "ownerId", Int, "Владелец"),
    free("OWNER_TYPE_ID", "ownerTypeId", Int, "Тип владельца"),
    free("TYPE_ID", "typeId", Int, "Тип"),
    free("PROVIDER_ID", "providerId", Text, "Провайдер"),
    free("PROVIDER_TYPE_ID", "providerTypeId", Text, "Тип провайдера"),
    free("SUBJECT", "subject", Text, "Тема"),
    fixed("CREATED", "created", Time, "Дата создания"),
    fixed("LAST_UPDATED", "lastUpdated", Time, "Дата изменения"),
    free("START_TIME", "startTime", Time, "Начало"),
    free("END_TIME", "endTime", Time, "Завершение"),
    free("DEADLINE", "deadline", Time, "Крайний срок"),
    free("COMPLETED", "completed", Flag, "Выполнено"),
    free("STATUS", "status", Int, "Статус"),
    free("RESPONSIBLE_ID", "responsibleId", Int, "Ответственный"),
    fixed("AUTHOR_ID", "authorId", Int, "Создатель"),
    fixed("EDITOR_ID", "editorId", Int, "Редактор"),
    free("PRIORITY", "priority", Int, "Приоритет"),
    free("DIRECTION", "direction", Int, "Направление"),
    free("DESCRIPTION", "description", Text, "Описание"),
    free("DESCRIPTION_TYPE", "descriptionType", Int, "Тип описания"),
    free("SETTINGS", "settings", Raw, "Настройки"),
    free("PROVIDER_PARAMS", "providerParams", Raw, "Параметры провайдера"),
    free("ORIGINATOR_ID", "originatorId", Text, "Внешний источник"),
    free("ORIGIN_ID", "originId", Text, "Идентификатор элемента во внешнем источнике"),
    free("ASSOCIATED_ENTITY_ID", "associatedEntityId", Int, "Связанная сущность"),
    free("COMMUNICATIONS", "communications", Raw, "Коммуникации"),
    free("BINDINGS", "bindings", Raw, "Привязки"),
    free("FILES", "files", Raw, "Файлы"),
];

pub static COMMENT: &[Field] = &[
    fixed("ID", "id", Int, "ID"),
    free("ENTITY_ID", "entityId", Int, "Элемент"),
    free("ENTITY_TYPE", "entityType", Text, "Тип элемента"),
    fixed("CREATED", "created", Time, "Дата создания"),
    free("COMMENT", "comment", Text, "Комментарий"),
    free("AUTHOR_ID", "authorId", Int, "Автор"),
    free("FILES", "files", Raw, "Файлы"),
];
