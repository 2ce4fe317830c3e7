package org.defter.query.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.defter.kernel.proposal.RequestKind;

/** What a proposal is about, kept until it is decided and after. */
@Entity
@Table(name = "decision_register_proposal")
class RegisterProposalEntry extends RegisterProposalColumns {

    /** For the persistence provider. */
    protected RegisterProposalEntry() {}

    RegisterProposalEntry(UUID id, String title, UUID unitId, RequestKind request) {
        this.id = id;
        this.title = title;
        this.unitId = unitId;
        this.request = request;
    }
}
