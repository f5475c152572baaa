-- Who was refused by a vendor goes on more slowly for a while: the vendor counts what others send, too, and a second refusal costs more than the time lost.
alter table vendor_budgets add column eased_until timestamptz;

create or replace function take_turn(account bytea, every interval, slack interval, ahead boolean) returns double precision language plpgsql as $$
declare
  budget vendor_budgets;
  at timestamptz := clock_timestamp();
  slot timestamptz;
begin
  insert into vendor_budgets (key) values (account) on conflict do nothing;
  select * into budget from vendor_budgets where key = account for update;
  at := clock_timestamp();
  if budget.closed_until > at then
    return - extract(epoch from budget.closed_until - at);
  end if;
  if budget.eased_until > at then
    every := every * 1.33;
    -- Nothing is caught up with, either.
    slack := '0';
  end if;
  slot := greatest(budget.next_at, at - slack);
  if not ahead and (slot > at or budget.live_until > at) then
    return - greatest(extract(epoch from greatest(slot, budget.live_until) - at), 0.005);
  end if;
  update vendor_budgets set next_at = slot + every, live_until = case when ahead and slot > at then slot else live_until end where key = account;
  return greatest(extract(epoch from slot - at), 0);
end
$$;
