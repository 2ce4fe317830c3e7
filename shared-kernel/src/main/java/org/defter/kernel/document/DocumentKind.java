package org.defter.kernel.document;

import java.util.Set;
import org.defter.kernel.access.Role;

/** What a document is. */
public enum DocumentKind {
    /** The report of a commission (komisyon raporu); of a review. */
    REPORT("report"),

    /** A decision of the council (meclis kararı); of a proposal, its latest decision. */
    DECISION("decision"),

    /** The agenda of a sitting (gündem). */
    AGENDA("agenda"),

    /** The minutes of a sitting with attendance and votes (tutanak). */
    MINUTES("minutes"),

    /** The letter that sends a proposal to its commissions (havale yazısı); of a review. */
    REFERRAL_LETTER("referral-letter"),

    /** The letter that sends a final decision to the civil authority (mülki amire gönderme yazısı); of a proposal. */
    CIVIL_AUTHORITY_LETTER("civil-authority-letter"),

    /** The summary of a decision for the public (karar özeti ilanı); of a proposal. */
    ANNOUNCEMENT("announcement"),

    /** The values of a monitoring period (izleme tablosu). */
    MONITORING_TABLE("monitoring-table"),

    /** The course of a proposal with every computation made again (denetim dökümü). */
    AUDIT_EXTRACT("audit-extract"),

    /**
     * An existing document as it was entered, written anew (arşivdeki belgenin yeniden yazımı); of an archive record. It is no original:
     * who signed that signed it, and nobody signs this.
     */
    IMPORTED_DOCUMENT("imported-document");

    private final String template;

    DocumentKind(String template) {
        this.template = template;
    }

    /** The offices that write such papers; nobody else makes an official one. */
    public Set<Role> writers() {
        return switch (this) {
            case REPORT -> Set.of(Role.COMMISSION_SECRETARY, Role.COUNCIL_OFFICE);
            case DECISION, AGENDA, MINUTES, REFERRAL_LETTER, ANNOUNCEMENT, IMPORTED_DOCUMENT ->
                Set.of(Role.COUNCIL_OFFICE);
            case CIVIL_AUTHORITY_LETTER -> Set.of(Role.COUNCIL_OFFICE, Role.MAYOR_OFFICE);
            case MONITORING_TABLE -> Set.of(Role.CLERK, Role.UNIT_HEAD, Role.COUNCIL_OFFICE);
            case AUDIT_EXTRACT -> Set.of(Role.AUDITOR, Role.LEGAL, Role.COUNCIL_OFFICE);
        };
    }

    /** Whether those it names sign it, electronically or by hand. */
    public boolean signed() {
        return this != IMPORTED_DOCUMENT;
    }

    /** The name of its template, without version. */
    public String template() {
        return template;
    }
}
