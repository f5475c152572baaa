-- The worker of a connection asks for what is due one kind at a time, oldest first.
create index sync_hints_due on sync_hints (org_id, connection_id, kind, at);

drop index outgoing_changes_due;
create index outgoing_changes_due on outgoing_changes (org_id, connection_id, kind, next_at) where state <> 'dead';
create index outgoing_changes_unanswered on outgoing_changes (org_id, connection_id, kind) where sent is not null;

-- The condition on the organisation fits the indexes of e-mails and phones alone: with a plain equality a plan made while the table is small reads every
-- contact of the organisation instead.
create or replace function find_records_by_points(kind text, wanted_emails text[], wanted_phones text[])
  returns table (id uuid, sort_name text, emails text[], phones text[])
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
  set enable_seqscan = off as $$
begin
  return query execute format(
    'select c.id, c.sort_name, c.emails, c.phones from %s c where c.org_id is not distinct from $1 and c.deleted_at is null
       and (c.emails && $2 or c.phones && $3) limit 5000',
    case kind when 'companies' then 'companies' else 'contacts' end) using app_org(), wanted_emails, wanted_phones;
end
$$;
