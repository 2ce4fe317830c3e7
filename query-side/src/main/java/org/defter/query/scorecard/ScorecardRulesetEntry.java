package org.defter.query.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The text of a ruleset that a municipality adopted. */
@Entity
@Table(name = "scorecard_ruleset")
class ScorecardRulesetEntry {

    @Id
    String hash;

    @Column(nullable = false)
    String text;

    /** For the persistence provider. */
    protected ScorecardRulesetEntry() {}

    ScorecardRulesetEntry(String hash, String text) {
        this.hash = hash;
        this.text = text;
    }
}
