package org.defter.query.platform.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.platform.axon.MessageSerializer;
import org.defter.query.municipality.FindMunicipalities;
import org.defter.query.municipality.FindMunicipalityDossier;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.municipality.MunicipalityFilter;
import org.defter.query.municipality.MunicipalitySummaryView;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.junit.jupiter.api.Test;

/** What a query asks, and what it is answered, is the same after it went to another node. */
class RoutedQueriesTest {

    private static final Serializer SERIALIZER = MessageSerializer.create();
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static Object there(Object sent) {
        SerializedObject<byte[]> bytes = SERIALIZER.serialize(sent, byte[].class);
        return SERIALIZER.<byte[], Object>deserialize(bytes);
    }

    @Test
    void everyMomentIsAskedForAsItIs() {
        for (Moment moment : List.of(
                Moment.NOW,
                new Moment.Position(4711),
                new Moment.RecordedBefore(Instant.parse("2024-03-11T10:00:00Z")),
                new Moment.OccurredUntil(LocalDate.of(2024, 3, 11)))) {
            Object one = new FindMunicipalityDossier(new MunicipalityId(ID), moment);
            Object list = new FindMunicipalities(
                    new MunicipalityFilter(MunicipalityKind.ORDINARY, null, "ö", null), Paging.first(), moment);

            assertThat(there(one)).isEqualTo(one);
            assertThat(there(list)).isEqualTo(list);
        }
    }

    @Test
    void thePageHoldsItsLinesAndNotWhatLooksLikeThem() {
        Page<MunicipalitySummaryView> page = new Page<>(
                List.of(new MunicipalitySummaryView(ID, 3, MunicipalityKind.METROPOLITAN, "Örnek", "Örnek")), 0, 20, 1);

        assertThat(there(page)).isEqualTo(page);
        assertThat(there(new PageResponse<>().forSerialization())).isInstanceOf(PageResponse.class);
    }

    @Test
    void theTypeOfTheAnswerIsAskedFor() {
        Object sent =
                ResponseTypes.optionalInstanceOf(MunicipalityDossierView.class).forSerialization();

        assertThat(there(sent)).isEqualTo(sent);
    }
}
