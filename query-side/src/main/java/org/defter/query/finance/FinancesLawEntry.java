package org.defter.query.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Ruleset;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** The law a municipality has, as far as its finances are measured by it: its kind and what it adopted. */
@Entity
@Table(name = "finances_law")
class FinancesLawEntry implements Persistable<UUID> {

    @Id
    UUID municipalityId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    MunicipalityKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    List<String> rulesets;

    @jakarta.persistence.Transient
    private boolean fresh;

    /** For the persistence provider. */
    protected FinancesLawEntry() {}

    FinancesLawEntry(UUID municipalityId, MunicipalityKind kind) {
        this.municipalityId = municipalityId;
        this.kind = kind;
        this.rulesets = List.of();
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return municipalityId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** One more adopted ruleset; the same one is adopted once. */
    void adopt(String text) {
        if (!rulesets.contains(text)) {
            List<String> all = new ArrayList<>(rulesets);
            all.add(text);
            this.rulesets = List.copyOf(all);
        }
    }

    LawInForce law() {
        LawInForce law = LawInForce.initial(kind);
        for (String text : rulesets) {
            law = law.withRuleset(Ruleset.parse(text));
        }
        return law;
    }
}
