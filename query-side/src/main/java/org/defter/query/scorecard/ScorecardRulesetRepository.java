package org.defter.query.scorecard;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rulesets that municipalities adopted. */
interface ScorecardRulesetRepository extends JpaRepository<ScorecardRulesetEntry, String> {}
