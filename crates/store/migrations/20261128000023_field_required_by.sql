-- The stages that asked for a field when it was deleted: they ask again when it comes back.
alter table custom_fields add column required_by uuid[] not null default '{}';
