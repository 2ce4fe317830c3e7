package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.defter.kernel.proposal.RequestKind;

/** What a proposal is about, kept until it is decided and after. */
@Entity
@Table(name = "decision_register_proposal")
class RegisterProposalEntry {

    @Id
    UUID id = new UUID(0, 0);

    String title = "";

    UUID unitId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    RequestKind request = RequestKind.PLAIN;

    /** For the persistence provider. */
    protected RegisterProposalEntry() {}

    RegisterProposalEntry(UUID id, String title, UUID unitId, RequestKind request) {
        this.id = id;
        this.title = title;
        this.unitId = unitId;
        this.request = request;
    }
}
