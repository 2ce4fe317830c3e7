-- The sums of a project as they were, for GET /api/projects/portfolio?asOf= (docs/adr/0063). Rows from before get them when the view
-- view-project-past is built anew; until then the portfolio of those moments is not answered.

alter table query.project_past add column totals jsonb;
