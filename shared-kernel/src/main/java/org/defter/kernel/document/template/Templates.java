package org.defter.kernel.document.template;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.paper.Paper;

/** Every version of every template there ever was. */
public final class Templates {

    private static final Map<String, Template> ALL = Map.ofEntries(
            Map.entry("report@1", new ReportTemplate1()),
            Map.entry("decision@1", new DecisionTemplate1()),
            Map.entry("agenda@1", new AgendaTemplate1()),
            Map.entry("minutes@1", new MinutesTemplate1()),
            Map.entry("referral-letter@1", new ReferralLetterTemplate1()),
            Map.entry("civil-authority-letter@1", new CivilAuthorityLetterTemplate1()),
            Map.entry("announcement@1", new AnnouncementTemplate1()),
            Map.entry("monitoring-table@1", new MonitoringTableTemplate1()),
            Map.entry("audit-extract@1", new AuditExtractTemplate1()),
            Map.entry("audit-extract@2", new AuditExtractTemplate2()),
            Map.entry("imported-document@1", new ImportedDocumentTemplate1()));

    private Templates() {}

    /** The version that new documents of a kind are made with: its name and number, such as {@code report@1}. */
    public static String current(DocumentKind kind) {
        int version = switch (kind) {
            case AUDIT_EXTRACT -> 2;
            case REPORT,
                    DECISION,
                    AGENDA,
                    MINUTES,
                    REFERRAL_LETTER,
                    CIVIL_AUTHORITY_LETTER,
                    ANNOUNCEMENT,
                    MONITORING_TABLE,
                    IMPORTED_DOCUMENT -> 1;
        };
        return kind.template() + "@" + version;
    }

    /** Whether there is such a version. */
    public static boolean exists(String template) {
        return ALL.containsKey(template);
    }

    /**
     * Makes the paper of a subject.
     *
     * @param template name and version
     * @param subject the stream it is about
     * @param record the record up to the place from which it is told
     * @return none if the record does not hold there what the paper tells
     * @throws IllegalArgumentException if there is no such version
     */
    public static Optional<Paper> paper(String template, UUID subject, RecordUpTo record) {
        Template made = ALL.get(template);
        if (made == null) {
            throw new IllegalArgumentException("there is no template " + template);
        }
        return made.paper(subject, new Sources(record));
    }
}
