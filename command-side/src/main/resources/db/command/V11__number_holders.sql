-- For whom a number was given: the act that first names it sets it aside, and the act that uses it draws it under the
-- same name. Numbers given before this, and those that one act names and uses, are held by nobody.
alter table command.number_given add column holder text;
