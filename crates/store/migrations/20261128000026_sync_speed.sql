-- The worker of a connection asks for what is due one kind at a time, oldest first.
create index sync_hints_due on sync_hints (org_id, connection_id, kind, at);

drop index outgoing_changes_due;
create index outgoing_changes_due on outgoing_changes (org_id, connection_id, kind, next_at) where state <> 'dead';
create index outgoing_changes_unanswered on outgoing_changes (org_id, connection_id, kind) where sent is not null;

-- Tells the planner what the tables that a first load fills hold now: until then every index that begins with the organisation looks as good as the right one.
create function refresh_sync_statistics(kind text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze sync_pairs (org_id, connection_id, kind, remote_id, local_id), outgoing_changes (org_id, connection_id, kind, local_id), point_holders;
  if kind in ('companies', 'contacts', 'products', 'deals', 'tasks', 'communications') then
    execute format('analyze %I', kind);
  end if;
end
$$;
revoke all on function refresh_sync_statistics(text) from public;
grant execute on function refresh_sync_statistics(text) to zveno_app;
