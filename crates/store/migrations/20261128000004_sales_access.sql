-- Patterns reach a trigram index only past row-level security: see 20261101000008_search.sql.
do $$
declare searched text;
begin
  foreach searched in array array['companies', 'contacts', 'deals'] loop
    if searched <> 'contacts' then
      execute format('grant select on %I to zveno_search', searched);
      execute format('create policy search on %I for select to zveno_search using (true)', searched);
    end if;
    execute format($f$
      create function search_%1$s(all_of text[], or_else text, most int) returns table (id uuid)
        language plpgsql stable security definer rows 500 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $body$
      begin
        return query execute 'select c.id from %1$s c where c.org_id = $1 and c.deleted_at is null and (' || search_condition(all_of, or_else) || ') limit $2'
          using app_org(), most;
      end
      $body$ $f$, searched);
    execute format('grant create on schema public to zveno_search');
    execute format('alter function search_%s(text[], text, int) owner to zveno_search', searched);
    execute format('revoke create on schema public from zveno_search');
    execute format('revoke all on function search_%s(text[], text, int) from public', searched);
    execute format('grant execute on function search_%s(text[], text, int) to zveno_app', searched);
  end loop;
end
$$;

-- The daily purge crosses organisations. It sees when a row was deleted, and nothing of what it says.
call open_to_system('companies', 'select (org_id, id, deleted_at), delete');
call open_to_system('contacts', 'select (org_id, id, deleted_at), delete');
call open_to_system('deals', 'select (org_id, id, deleted_at), delete');
call open_to_system('students', 'select (org_id, contact_id)');
call open_to_system('teachers', 'select (org_id, contact_id)');
-- A registration gives its organisation a pipeline before there is a tenant.
call open_to_system('pipelines', 'insert');
call open_to_system('stages', 'insert');
call open_to_system('loss_reasons', 'insert');
-- Purging a deal runs the triggers that keep the totals, though a deleted deal is in none of them.
call open_to_system('stage_totals', 'select, insert, update');
