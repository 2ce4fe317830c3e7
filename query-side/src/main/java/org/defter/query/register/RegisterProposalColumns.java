package org.defter.query.register;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.defter.kernel.proposal.RequestKind;

/** What a proposal is about. */
@MappedSuperclass
abstract class RegisterProposalColumns {

    @Id
    UUID id = new UUID(0, 0);

    String title = "";

    UUID unitId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    RequestKind request = RequestKind.PLAIN;
}
