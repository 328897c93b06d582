-- The table of dev.mediajobs.durable, version 1. The first twelve columns belong to db-scheduler.
create table mediajobs_job (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            blob,
    execution_time       timestamp not null,
    picked               integer                  not null,
    picked_by            text,
    last_success         timestamp,
    last_failure         timestamp,
    consecutive_failures int                      not null default 0,
    last_heartbeat       timestamp,
    version              bigint                   not null,
    priority             smallint,
    work                 text                     not null,
    state                text                     not null,
    payload              text                     not null,
    unique_name          text,
    reference            text,
    vendor               text,
    polling              text,
    attempts             int                      not null default 0,
    handled              integer                  not null default 1,
    wakes                int                      not null default 0,
    reason               text,
    created_at           bigint                   not null,
    changed_at           bigint                   not null,
    primary key (task_name, task_instance)
);
create index mediajobs_job_due on mediajobs_job (execution_time);
create index mediajobs_job_heartbeat on mediajobs_job (last_heartbeat);
create index mediajobs_job_name on mediajobs_job (unique_name);
create index mediajobs_job_active on mediajobs_job (state, vendor) where state not in ('SUCCEEDED', 'FAILED', 'REFUSED');
create table mediajobs_version (version int not null);
insert into mediajobs_version (version) values (1);
