package org.defter.kernel.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalRequestTest {

    private static final ProposalRequest EVERYTHING = new ProposalRequest(
            RequestKind.PLAIN,
            Plans.PLAN,
            Municipalities.DEPARTMENT,
            Proposals.PROJECT,
            Proposals.CHANGE,
            Proposals.FUNDING,
            Proposals.PARTNERSHIP,
            Proposals.MANDATE);

    @ParameterizedTest
    @EnumSource
    void namesWhatItsKindNeedsAndNothingElse(RequestKind kind) {
        ProposalRequest complete = Proposals.request(kind);
        assertThat(complete.complete()).isTrue();
        assertThat(EVERYTHING.complete()).isFalse();

        for (int field = 0; field < 7; field++) {
            ProposalRequest other = toggled(complete, field);
            boolean mandateIsFree = field == 6
                    && switch (kind) {
                        case AUTHORITY_FOR_PROJECT, AUTHORITY_TO_BORROW -> true;
                        case AUTHORITY_TO_PREPARE_PLAN,
                                ADOPT_PLAN,
                                UPDATE_PLAN,
                                RENEW_PLAN,
                                REPEAL_PLAN,
                                CHANGE_PROJECT,
                                ESTABLISH_PARTNERSHIP,
                                RENEW_PARTNERSHIP,
                                END_PARTNERSHIP,
                                PLAIN -> false;
                    };
            assertThat(other.complete()).as("%s", other).isEqualTo(mandateIsFree);
        }
    }

    /** The same request with one field more or less. */
    private static ProposalRequest toggled(ProposalRequest request, int field) {
        List<Object> all = new ArrayList<>();
        Object[] given = fields(request);
        Object[] possible = fields(EVERYTHING);
        for (int i = 0; i < given.length; i++) {
            Object value = i == field && given[i] == null ? possible[i] : i == field ? null : given[i];
            all.add(value);
        }
        return (ProposalRequest) newRequest(request.kind(), all);
    }

    private static Object[] fields(ProposalRequest request) {
        return new Object[] {
            request.planId(),
            request.unitId(),
            request.projectId(),
            request.changeId(),
            request.fundingId(),
            request.partnershipId(),
            request.signing()
        };
    }

    private static Object newRequest(RequestKind kind, List<Object> fields) {
        try {
            List<Object> all = new ArrayList<>(List.of(kind));
            all.addAll(fields);
            return ProposalRequest.class.getDeclaredConstructors()[0].newInstance(all.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One proposal at a time asks for the preparation of a plan, for a project, or for a change of one. */
    @ParameterizedTest
    @EnumSource
    void asksForAnAuthorityOnlyOneMayAskFor(RequestKind kind) {
        Optional<UUID> sole = switch (kind) {
            case AUTHORITY_TO_PREPARE_PLAN -> Optional.of(Plans.PLAN.value());
            case AUTHORITY_FOR_PROJECT -> Optional.of(Proposals.PROJECT.value());
            case CHANGE_PROJECT -> Optional.of(Proposals.CHANGE.value());
            case ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> Optional.empty();
        };
        assertThat(Proposals.request(kind).authorityFor()).isEqualTo(sole);
    }

    /** I09. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31", "2025-01-01"})
    void aMandateCoversItsPersonItsOfficeAndItsTime(LocalDate day) {
        boolean inTime = !day.isAfter(Proposals.MANDATE.until());
        assertThat(Proposals.MANDATE.covers("Örnek Başkan", "Belediye Başkanı", day))
                .isEqualTo(inTime);
        assertThat(Proposals.MANDATE.covers("Başkası", "Belediye Başkanı", day)).isFalse();
        assertThat(Proposals.MANDATE.covers("Örnek Başkan", "Başkan Vekili", day))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aMandateNamesSomebody(String nobody) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningMandate(nobody, "Belediye Başkanı", LocalDate.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningMandate("Örnek", "x".repeat(201), LocalDate.EPOCH));
    }
}
