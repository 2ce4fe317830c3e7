package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.defter.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTableTest {

    private static final AccessTable TABLE = AccessTable.parse(List.of(
            "# comment",
            "",
            "GET  /api/plans            public",
            "GET  /api/plans/{id}       any",
            "GET  /api/plans/mine       clerk unit-head",
            "POST /api/plans            unit-head clerk"));

    @Test
    void isReadFromTheClassPath() {
        assertThat(AccessTable.load().rows()).isNotNull();
    }

    @Test
    void prefersTheMostSpecificPattern() {
        assertThat(TABLE.rowFor("GET", "/api/plans/mine").orElseThrow().open()).isEqualTo(AccessRow.Openness.ROLES);
        assertThat(TABLE.rowFor("GET", "/api/plans/7").orElseThrow().open()).isEqualTo(AccessRow.Openness.ANY);
    }

    @Test
    void treatsHeadAsGet() {
        assertThat(TABLE.rowFor("HEAD", "/api/plans")).isEqualTo(TABLE.rowFor("GET", "/api/plans"));
    }

    @Test
    void hasNoRowForWhatIsNotInIt() {
        assertThat(TABLE.rowFor("POST", "/api/plans/7")).isEmpty();
        assertThat(TABLE.rowFor("GET", "/api/plans/7/x")).isEmpty();
        assertThat(TABLE.rowFor("GET", "/api/plan")).isEmpty();
        assertThat(TABLE.methodsOf("/api/plans")).containsExactly("GET", "POST");
    }

    @Test
    void findsTheRowOfAnEndpointWhateverItsVariablesAreCalled() {
        assertThat(TABLE.rowOf("GET", "/api/plans/{planId}"))
                .isEqualTo(TABLE.rowFor("GET", "/api/plans/7"))
                .isPresent();
    }

    @Test
    void letsACallerActInTheFirstOfItsRolesThatTheRowNames() {
        AccessRow row = TABLE.rowFor("POST", "/api/plans").orElseThrow();
        assertThat(row.officeOf(Set.of(Role.CLERK, Role.UNIT_HEAD))).hasValue(Role.UNIT_HEAD);
        assertThat(row.officeOf(Set.of(Role.CLERK, Role.AUDITOR))).hasValue(Role.CLERK);
        assertThat(row.officeOf(Set.of(Role.AUDITOR))).isEmpty();
        assertThat(row.opensTo(Role.AUDITOR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/plans",
                "GET api/plans any",
                "GET /api/plans boss",
                "GET /api/plans any clerk",
                "GET /api/plans clerk public",
                "GET /api/{ any",
                "<<<<<<< HEAD"
            })
    void refusesALineThatIsNoRow(String line) {
        assertThatThrownBy(() -> AccessTable.parse(List.of(line))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesTwoRowsForOneEndpoint() {
        assertThatThrownBy(() -> AccessTable.parse(List.of("GET /api/a/{x} any", "GET /api/a/{y} clerk")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two rows");
    }
}
