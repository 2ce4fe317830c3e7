package org.defter.command.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.command.StateTable;
import org.defter.kernel.access.Role;
import org.defter.kernel.document.DocumentEvent;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.ScannedSignatureAttached;
import org.defter.kernel.id.DocumentId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command in every state; the cells are those of the table of {@link DocumentDecider}. */
class DocumentTableTest {

    private static final StateTable TABLE = StateTable.of(DocumentDecider.class);
    private static final DocumentId ID = new DocumentId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 9, 16);
    private static final ActContext OFFICE = Acts.by(Role.COUNCIL_OFFICE, DAY);
    private static final ActContext CLERK = Acts.by(Role.CLERK, DAY);
    private static final String RENDERED = "a".repeat(64);
    private static final String SIGNED = "b".repeat(64);
    private static final Map<String, Document> STATES = Map.of(
            "Unmade",
            Document.initial(),
            "Made",
            made(DocumentDecider.render(rendering(), Document.initial(), OFFICE)));
    private static final Document UNSIGNED =
            made(DocumentDecider.render(rendering(DocumentKind.IMPORTED_DOCUMENT), Document.initial(), OFFICE));

    private static Document made(List<DocumentEvent> events) {
        Document state = Document.initial();
        for (DocumentEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static RecordRendering rendering() {
        return rendering(DocumentKind.DECISION);
    }

    private static RecordRendering rendering(DocumentKind kind) {
        return new RecordRendering(
                ID, kind, kind.template() + "@1", new UUID(2, 2), 17, "Karar", "https://x", RENDERED, 9, DAY);
    }

    private static RecordSignature signature(String signatory, String before, String after) {
        return new RecordSignature(ID, null, signatory, null, "Divan Kâtibi", "CN=x, 1", before, after, 10, 18, DAY);
    }

    private static AttachScannedSignature scan(String sha256) {
        return new AttachScannedSignature(ID, null, List.of("Başkan"), sha256, 7, 19, DAY);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.exactly(DocumentTableTest::outcomes);
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(DocumentCommand.class, Document.class, Set.of(), TABLE);
    }

    private static List<String> outcomes(String command, String name) {
        Document state = STATES.get(name);
        Document signed = state.evolve(
                new DocumentSigned(ID, "Ayşe", null, "Divan Kâtibi", "CN=x, 1", RENDERED, SIGNED, 10, 18, DAY));
        Document scanned = state.evolve(new ScannedSignatureAttached(ID, List.of("Başkan"), SIGNED, 7, 19, DAY));
        return switch (command) {
            case "RecordRendering" ->
                name.equals("Made")
                        ? List.of(StateTable.outcome(() -> DocumentDecider.render(rendering(), state, OFFICE)))
                        : List.of(
                                StateTable.outcome(() -> DocumentDecider.render(rendering(), state, OFFICE)),
                                StateTable.outcome(() -> DocumentDecider.render(rendering(), state, CLERK)));
            case "RecordSignature" ->
                name.equals("Unmade")
                        ? List.of(StateTable.outcome(
                                () -> DocumentDecider.sign(signature("Ayşe", RENDERED, SIGNED), state, OFFICE)))
                        : List.of(
                                StateTable.outcome(
                                        () -> DocumentDecider.sign(signature("Ayşe", RENDERED, SIGNED), state, OFFICE)),
                                StateTable.outcome(
                                        () -> DocumentDecider.sign(signature("Ali", RENDERED, SIGNED), signed, OFFICE)),
                                StateTable.outcome(() ->
                                        DocumentDecider.sign(signature("Ayşe", SIGNED, RENDERED), signed, OFFICE)),
                                StateTable.outcome(() ->
                                        DocumentDecider.sign(signature("Ayşe", RENDERED, SIGNED), UNSIGNED, OFFICE)));
            case "AttachScannedSignature" ->
                name.equals("Unmade")
                        ? List.of(StateTable.outcome(() -> DocumentDecider.attachScan(scan(SIGNED), state, OFFICE)))
                        : List.of(
                                StateTable.outcome(() -> DocumentDecider.attachScan(scan(SIGNED), state, OFFICE)),
                                StateTable.outcome(() -> DocumentDecider.attachScan(scan(SIGNED), scanned, OFFICE)),
                                StateTable.outcome(() -> DocumentDecider.attachScan(scan(SIGNED), UNSIGNED, OFFICE)));
            default -> throw new IllegalArgumentException("no sample of " + command);
        };
    }

    @Test
    void bindsASignatureToTheBytesAsTheyAre() {
        assertThat(DocumentDecider.sign(signature("Ayşe", RENDERED, SIGNED), STATES.get("Made"), OFFICE))
                .singleElement()
                .isInstanceOfSatisfying(DocumentSigned.class, signed -> {
                    assertThat(signed.signedSha256()).isEqualTo(RENDERED);
                    assertThat(signed.position()).isEqualTo(18);
                });
    }

    @Test
    void letsACouncillorSignInPersonOnly() {
        assertThatThrownBy(() -> DocumentDecider.sign(
                        signature("Ayşe", RENDERED, SIGNED), STATES.get("Made"), Acts.by(Role.COUNCILLOR, DAY)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(CommonRejection.NOT_YOUR_PERSON));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void leavesEachKindToItsOffices(DocumentKind kind) {
        assertThatThrownBy(() -> DocumentDecider.requireKind(kind, Acts.by(Role.ANALYST, DAY)))
                .isInstanceOf(Rejected.class);
        if (kind != DocumentKind.AUDIT_EXTRACT) {
            assertThatThrownBy(() -> DocumentDecider.requireKind(kind, Acts.by(Role.AUDITOR, DAY)))
                    .isInstanceOf(Rejected.class);
        }
        DocumentDecider.requireKind(kind, OFFICE);
    }
}
