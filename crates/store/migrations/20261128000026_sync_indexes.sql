-- The worker of a connection asks for what is due one kind at a time, oldest first.
create index sync_hints_due on sync_hints (org_id, connection_id, kind, at);

drop index outgoing_changes_due;
create index outgoing_changes_due on outgoing_changes (org_id, connection_id, kind, next_at) where state <> 'dead';
create index outgoing_changes_unanswered on outgoing_changes (org_id, connection_id, kind) where sent is not null;
