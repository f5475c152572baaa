create function pg_temp.id(kind text, n int) returns uuid language sql immutable as $f$ select md5($org::text || kind || n)::uuid $f$;
create function pg_temp.surname(n int) returns text language sql immutable as $f$
  select (array['Савин', 'Ёлкин', 'Ежов', 'Яковлев', 'Абрамов', 'Иванов', 'Фролов', 'Лебедев', 'Тихонов', 'Юдин', 'Волков', 'Журавлёв', 'Комаров', 'Белов', 'Крылов',
    'Ершов', 'Зайцев', 'Панин', 'Рябов', 'Титов'])[1 + n % 20] || (array['', 'ский', 'енко', 'ич'])[1 + n / 20 % 4] $f$;
create function pg_temp.first(n int) returns text language sql immutable as $f$
  select (array['Пётр', 'Анна', 'Алёна', 'Ян', 'Зоя', 'Мария', 'Глеб', 'Сергей', 'Алина', 'Максим', 'Тамара', 'Ирина', 'Никита', 'Полина', 'Кирилл'])[1 + n / 80 % 15] $f$;

insert into companies (org_id, id, name, website, owner_id, created_at, updated_at)
  select $org, pg_temp.id('company', n), 'Компания ' || pg_temp.surname(n) || ' № ' || n, 'company' || n || '.example', $user, $now - n * interval '1 minute', $now - n * interval '1 minute'
  from generate_series(1, $contacts / 20) n;
insert into contacts (org_id, id, name, emails, phones, company_id, owner_id, created_at, updated_at)
  select $org, pg_temp.id('person', n), pg_temp.surname(n) || ' ' || pg_temp.first(n), array['person' || n || '@mail.example'], array['+7911' || lpad(n::text, 7, '0')],
    case when n % 3 = 0 then pg_temp.id('company', 1 + n % ($contacts / 20)) end, $user, $now - n * interval '1 minute', $now - n * interval '1 minute'
  from generate_series(1, $contacts) n;
insert into deals (org_id, id, pipeline_id, stage_id, title, amount_minor, currency, contact_id, company_id, owner_id, closed_at, stage_since, created_at, updated_at)
  select $org, pg_temp.id('deal', n), s.pipeline_id, s.id,
    (array['Английский для детей', 'Подготовка к экзамену', 'Разговорный клуб', 'Немецкий с нуля', 'Корпоративный курс'])[1 + n % 5] || ' ' || n,
    (n % 90 + 10) * 100000, 'RUB', pg_temp.id('person', 1 + n % $contacts), case when n % 3 = 0 then pg_temp.id('company', 1 + n % ($contacts / 20)) end, $user,
    case when s.kind <> 'open' then $now - n * interval '5 minutes' end, $now - n * interval '5 minutes', $now - n * interval '6 minutes', $now - n * interval '5 minutes'
  from generate_series(1, $deals) n join (select *, row_number() over (order by position) - 1 as at, count(*) over () as n_stages from stages where org_id = $org) s on s.at = n % s.n_stages;
insert into stage_moves (org_id, deal_id, pipeline_id, from_stage_id, to_stage_id, actor_kind, actor_id, at, duration_seconds, amount_minor, currency)
  select $org, d.id, d.pipeline_id, f.id, t.id, 'user', $user, d.created_at + t.position * interval '5 seconds', case when f.id is not null then 60 * (1 + t.position) end, d.amount_minor, d.currency
  from deals d join stages own on own.org_id = d.org_id and own.id = d.stage_id join stages t on t.org_id = d.org_id and t.pipeline_id = d.pipeline_id and t.position <= own.position
  left join stages f on f.org_id = d.org_id and f.pipeline_id = d.pipeline_id and f.position = t.position - 1 where d.org_id = $org;
insert into communications (org_id, id, kind, direction, at, author_id, contact_id, deal_id, body, created_at, updated_at)
  select $org, pg_temp.id('said', n), (array['note', 'call', 'message', 'email'])[1 + n % 4], case when n % 4 > 0 then (array['in', 'out'])[1 + n % 2] end, $now - n * interval '30 seconds', $user,
    pg_temp.id('person', 1 + n % $contacts), case when n % 2 = 0 then pg_temp.id('deal', 1 + n % $deals) end,
    (array['Спрашивает про расписание и цену', 'Просит перезвонить после каникул', 'Отправили программу курса', 'Договорились о пробном уроке', 'Ждёт счёт на оплату'])[1 + n % 5] || ' ' || n,
    $now, $now
  from generate_series(1, $communications) n;
insert into tasks (org_id, id, title, due_at, assignee_id, contact_id, deal_id, done_at, done_by, created_at, updated_at)
  select $org, pg_temp.id('task', n), 'Перезвонить ' || n, $now + (n % 200 - 100) * interval '1 hour', $user, pg_temp.id('person', 1 + n % $contacts), pg_temp.id('deal', 1 + n % $deals),
    case when n % 2 = 0 then $now - n * interval '1 minute' end, case when n % 2 = 0 then $user end, $now, $now
  from generate_series(1, $deals / 2) n;
