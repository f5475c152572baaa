-- What an organisation has switched off, or is introducing step by step. The catalogue of features is in the code (domain::feature): without a row a feature is as
-- the catalogue says, so a new one needs no row in any organisation.
create table feature_flags (
  org_id uuid not null references organisations, id uuid not null,
  key text not null check (key ~ '^[a-z_]{1,40}$'),
  enabled boolean not null,
  -- The share of members it is on for, beside the first ones.
  rollout_percent smallint not null check (rollout_percent between 0 and 100),
  first_member_ids uuid[] not null default '{}' check (cardinality(first_member_ids) <= 100),
  updated_by uuid, version bigint not null default 0, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, key),
  foreign key (org_id, updated_by) references members (org_id, user_id) on delete set null (updated_by)
);
create index feature_flags_updated_by on feature_flags (org_id, updated_by) where updated_by is not null;
call protect_tenant('feature_flags', 'select, insert, update');
call versioned('feature_flags');
