-- Series of numbers: decisions by council, reports by commission, each by calendar year. The row is locked while a
-- number is drawn, until the transaction that records the event ends.
create table command.number_series (
    series  text    not null,
    year    integer not null,
    highest integer not null check (highest >= 0),
    primary key (series, year)
);

-- Every number ever given, so that none is given twice, also when numbers of the past are entered out of order.
create table command.number_given (
    series text    not null,
    year   integer not null,
    number integer not null check (number >= 1),
    primary key (series, year, number)
);

-- Clocks that run: a projection, built from the clock events of reviews and decisions.
create table command.open_clock (
    stream_id   text not null,
    kind        text not null,
    stream_type text not null,
    last_day    date not null,
    primary key (stream_id, kind)
);

create index open_clock_by_last_day on command.open_clock (last_day);
