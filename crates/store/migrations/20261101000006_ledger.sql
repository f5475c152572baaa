-- amount_minor carries its sign: income and positive corrections add, refunds and charges take away.
create table transactions (
  org_id uuid not null references organisations, id uuid not null,
  student_id uuid not null, kind text not null check (kind in ('opening', 'income', 'refund', 'charge', 'correction')),
  amount_minor bigint not null, currency char(3) not null, occurred_on date not null,
  is_confirmed boolean not null default true, method text, payer_name text, note text not null default '',
  branch_id uuid, lesson_id uuid, subscription_id uuid,
  version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  check (kind <> 'income' or amount_minor >= 0), check (kind not in ('refund', 'charge') or amount_minor <= 0),
  foreign key (org_id, student_id) references students (org_id, id),
  foreign key (org_id, branch_id) references branches (org_id, id),
  foreign key (org_id, lesson_id) references lessons (org_id, id),
  foreign key (org_id, subscription_id) references subscriptions (org_id, id)
);
create index transactions_student on transactions (org_id, student_id, occurred_on desc, id desc);
create index transactions_day on transactions (org_id, occurred_on desc, id desc) where kind <> 'charge';
-- Rare kinds, which a walk by day would look for among everything else.
create index transactions_rare on transactions (org_id, kind, occurred_on desc, id desc) where kind in ('refund', 'correction');
create index transactions_subscription on transactions (org_id, subscription_id) where subscription_id is not null;
create index transactions_lesson on transactions (org_id, lesson_id) where lesson_id is not null;
call protect_tenant('transactions');
call versioned('transactions');

-- A ledger is only added to. A row that came from another system follows that system while its run says so; nothing else may change one.
create function keep_ledger() returns trigger language plpgsql as $$
begin
  if nullif(current_setting('app.run_id', true), '') is null then
    raise exception 'transactions are only added to' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger keep_ledger before update or delete on transactions for each row execute function keep_ledger();

-- The balance is the sum of the confirmed ledger rows, kept beside them by the database so that no writer can forget it.
create table balances (
  org_id uuid not null, student_id uuid not null, balance_minor bigint not null default 0, transactions bigint not null default 0,
  primary key (org_id, student_id),
  foreign key (org_id, student_id) references students (org_id, id) on delete cascade
);
create index balances_amount on balances (org_id, balance_minor, student_id);
call protect_tenant('balances');

-- Every student has a balance from the first day, so that a list sorted by balance reaches everybody.
create function open_balances() returns trigger language plpgsql as $$
begin
  insert into balances (org_id, student_id) select org_id, id from added on conflict do nothing;
  return null;
end
$$;
create trigger open_balances after insert on students referencing new table as added for each statement execute function open_balances();

-- What came in and went out each day, kept like the balances: a year's figures are then a few hundred rows, whatever the school's size.
create table payment_days (
  org_id uuid not null references organisations, day date not null, kind text not null check (kind in ('income', 'refund', 'correction')),
  amount_minor bigint not null, payments bigint not null,
  primary key (org_id, day, kind)
);
call protect_tenant('payment_days');

create function add_to_balances() returns trigger language plpgsql as $$
begin
  insert into balances as b (org_id, student_id, balance_minor, transactions)
  select org_id, student_id, coalesce(sum(amount_minor) filter (where is_confirmed), 0), count(*) from added group by 1, 2 order by 1, 2
  on conflict (org_id, student_id) do update
    set balance_minor = b.balance_minor + excluded.balance_minor, transactions = b.transactions + excluded.transactions;
  insert into payment_days as d (org_id, day, kind, amount_minor, payments)
  select org_id, occurred_on, kind, coalesce(sum(amount_minor) filter (where is_confirmed), 0), count(*) from added
  where kind in ('income', 'refund', 'correction') group by 1, 2, 3 order by 1, 2, 3
  on conflict (org_id, day, kind) do update set amount_minor = d.amount_minor + excluded.amount_minor, payments = d.payments + excluded.payments;
  return null;
end
$$;
create function move_balances() returns trigger language plpgsql as $$
begin
  insert into balances as b (org_id, student_id, balance_minor, transactions)
  select org_id, student_id, sum(amount), sum(n) from (
    select org_id, student_id, case when is_confirmed then -amount_minor else 0 end as amount, -1 as n from removed
    union all select org_id, student_id, case when is_confirmed then amount_minor else 0 end, 1 from added) moved
  group by 1, 2 order by 1, 2
  on conflict (org_id, student_id) do update
    set balance_minor = b.balance_minor + excluded.balance_minor, transactions = b.transactions + excluded.transactions;
  insert into payment_days as d (org_id, day, kind, amount_minor, payments)
  select org_id, occurred_on, kind, sum(amount), sum(n) from (
    select org_id, occurred_on, kind, case when is_confirmed then -amount_minor else 0 end as amount, -1 as n from removed
    union all select org_id, occurred_on, kind, case when is_confirmed then amount_minor else 0 end, 1 from added) moved
  where kind in ('income', 'refund', 'correction') group by 1, 2, 3 order by 1, 2, 3
  on conflict (org_id, day, kind) do update set amount_minor = d.amount_minor + excluded.amount_minor, payments = d.payments + excluded.payments;
  delete from payment_days d using (select distinct org_id, occurred_on, kind from removed) gone
  where d.org_id = gone.org_id and d.day = gone.occurred_on and d.kind = gone.kind and d.payments = 0;
  return null;
end
$$;
-- The plan is kept for the life of a connection and may be made while the table is small: it must not read all balances for each statement.
create function take_from_balances() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  update balances b set balance_minor = b.balance_minor - gone.amount, transactions = b.transactions - gone.n
  from (select org_id, student_id, coalesce(sum(amount_minor) filter (where is_confirmed), 0) as amount, count(*) as n from removed group by 1, 2) gone
  where b.org_id = gone.org_id and b.student_id = gone.student_id;
  update payment_days d set amount_minor = d.amount_minor - gone.amount, payments = d.payments - gone.n
  from (select org_id, occurred_on, kind, coalesce(sum(amount_minor) filter (where is_confirmed), 0) as amount, count(*) as n from removed group by 1, 2, 3) gone
  where d.org_id = gone.org_id and d.day = gone.occurred_on and d.kind = gone.kind;
  delete from payment_days d using (select distinct org_id, occurred_on, kind from removed) gone
  where d.org_id = gone.org_id and d.day = gone.occurred_on and d.kind = gone.kind and d.payments = 0;
  return null;
end
$$;
create trigger added after insert on transactions referencing new table as added for each statement execute function add_to_balances();
create trigger moved after update on transactions referencing old table as removed new table as added for each statement execute function move_balances();
create trigger removed after delete on transactions referencing old table as removed for each statement execute function take_from_balances();
