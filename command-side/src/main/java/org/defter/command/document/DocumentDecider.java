package org.defter.command.document;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.access.Role;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.DocumentStanding;
import org.defter.kernel.document.ScannedSignatureAttached;
import org.defter.kernel.id.PersonId;

/**
 * Decides on documents.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal; days are judged by {@link ActContext}</caption>
 * <tr><th>command</th><th>Unmade</th><th>Made</th></tr>
 * <tr><td>RecordRendering</td><td>DocumentRendered, NOT_YOUR_KIND_OF_DOCUMENT</td><td>nothing</td></tr>
 * <tr><td>RecordSignature</td><td>NOT_FOUND</td>
 * <td>DocumentSigned, SIGNED_OTHER_BYTES, SIGNED_ALREADY, NOTHING_TO_SIGN of a kind that nobody signs</td></tr>
 * <tr><td>AttachScannedSignature</td><td>NOT_FOUND</td>
 * <td>ScannedSignatureAttached, nothing if the same scan is there, NOTHING_TO_SIGN of a kind that nobody signs</td></tr>
 * </table>
 */
final class DocumentDecider {

    private DocumentDecider() {}

    static List<DocumentEvent> render(RecordRendering c, Document state, ActContext act) {
        requireKind(c.kind(), act);
        return switch (state) {
            case Document.Unmade _ ->
                List.of(new DocumentRendered(
                        c.documentId(),
                        c.kind(),
                        c.template(),
                        c.subjectId(),
                        c.position(),
                        c.title(),
                        c.address(),
                        c.sha256(),
                        c.size(),
                        act.occurredOn(c.occurredOn())));
            case Document.Made _ -> List.of();
        };
    }

    static List<DocumentEvent> sign(RecordSignature c, Document state, ActContext act) {
        return switch (state) {
            case Document.Unmade _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Document.Made(DocumentStanding standing) -> {
                requireSigned(standing);
                requirePerson(c, act);
                if (!standing.sha256().equals(c.signedSha256())) {
                    throw Rejected.because(DocumentRejection.SIGNED_OTHER_BYTES);
                }
                if (standing.signatures().stream()
                        .anyMatch(signed -> signed.signatory().equals(c.signatory())
                                && signed.office().equals(c.office()))) {
                    throw Rejected.because(DocumentRejection.SIGNED_ALREADY, "signatory", c.signatory());
                }
                yield List.of(new DocumentSigned(
                        c.documentId(),
                        c.signatory(),
                        c.personId(),
                        c.office(),
                        c.certificate(),
                        c.signedSha256(),
                        c.sha256(),
                        c.size(),
                        c.position(),
                        act.occurredOn(c.occurredOn(), standing.rendered().occurredOn())));
            }
        };
    }

    static List<DocumentEvent> attachScan(AttachScannedSignature c, Document state, ActContext act) {
        return switch (state) {
            case Document.Unmade _ -> throw Rejected.because(CommonRejection.NOT_FOUND);
            case Document.Made(DocumentStanding standing) -> {
                requireSigned(standing);
                LocalDate day =
                        act.occurredOn(c.occurredOn(), standing.rendered().occurredOn());
                yield standing.scans().stream().anyMatch(scan -> scan.sha256().equals(c.sha256()))
                        ? List.of()
                        : List.of(new ScannedSignatureAttached(
                                c.documentId(), c.signatories(), c.sha256(), c.size(), c.position(), day));
            }
        };
    }

    /** Refuses signatures under what names those who signed something else. */
    static void requireSigned(DocumentStanding standing) {
        if (!standing.rendered().kind().signed()) {
            throw Rejected.because(DocumentRejection.NOTHING_TO_SIGN);
        }
    }

    /** A councillor signs in person, and so has to be named. */
    private static void requirePerson(RecordSignature c, ActContext act) {
        PersonId person = c.personId();
        if (person != null) {
            act.requirePerson(person);
        } else if (act.actor().office() == Role.COUNCILLOR) {
            throw Rejected.because(CommonRejection.NOT_YOUR_PERSON, "person", c.signatory());
        }
    }

    /** Refuses an office that does not write such papers. */
    static void requireKind(DocumentKind kind, ActContext act) {
        if (!kind.writers().contains(act.actor().office())) {
            throw Rejected.because(DocumentRejection.NOT_YOUR_KIND_OF_DOCUMENT);
        }
    }
}
