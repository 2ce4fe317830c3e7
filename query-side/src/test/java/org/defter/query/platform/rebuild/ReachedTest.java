package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class ReachedTest {

    private static Reached of(long first, long second) {
        return new Reached(new TreeMap<>(Map.of(0, first, 1, second)));
    }

    @Test
    void eachSegmentHandlesWhatItHasNotAndMay() {
        Reached from = of(10, 14);
        Reached to = of(20, 16);
        assertThat(numbers(from.handling(10, to))).isEmpty();
        assertThat(numbers(from.handling(11, to))).containsExactly(0);
        assertThat(numbers(from.handling(15, to))).containsExactly(0, 1);
        assertThat(numbers(from.handling(17, to))).containsExactly(0);
        assertThat(numbers(from.handling(21, to))).isEmpty();
    }

    @Test
    void theSegmentsOfAnEventAreThoseOfTheProcessor() {
        assertThat(of(0, 0).handling(1, of(1, 1)))
                .containsExactly(Segment.computeSegment(0, 0, 1), Segment.computeSegment(1, 0, 1));
        assertThat(Reached.nothing(List.of(0)).handling(1, new Reached(new TreeMap<>(Map.of(0, 1L)))))
                .containsExactly(Segment.ROOT_SEGMENT);
    }

    @Test
    void advancesAndNeverGoesBack() {
        assertThat(of(10, 14).advancedTo(of(12, 13))).isEqualTo(of(12, 14));
        assertThat(of(10, 14).atMost(12)).isEqualTo(of(10, 12));
        assertThat(of(10, 14).covers(of(10, 14))).isTrue();
        assertThat(of(10, 14).covers(of(10, 15))).isFalse();
        assertThat(of(10, 14).lowest()).isEqualTo(10);
        assertThat(of(10, 14).highest()).isEqualTo(14);
    }

    @Test
    void knowsOtherSegments() {
        assertThat(of(1, 2).sameSegments(Reached.nothing(List.of(0)))).isFalse();
        assertThat(of(1, 2).sameSegments(of(3, 4))).isTrue();
        assertThatThrownBy(() -> Reached.nothing(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> numbers(List<Segment> segments) {
        return segments.stream().map(Segment::getSegmentId).toList();
    }
}
