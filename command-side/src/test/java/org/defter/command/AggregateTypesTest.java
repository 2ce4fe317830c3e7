package org.defter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.kernel.serialization.AggregateTypes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What the aggregates call their streams is what the ledger's check expects beside their events. */
class AggregateTypesTest {

    @Test
    void areThoseOfTheAggregates() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        assertThat(scan.findCandidateComponents("org.defter.command"))
                .map(found -> ((AnnotatedBeanDefinition) found)
                        .getMetadata()
                        .getAnnotationAttributes(Aggregate.class.getName()))
                .map(AggregateTypesTest::type)
                .containsExactlyInAnyOrderElementsOf(AggregateTypes.all());
    }

    private static Object type(Map<String, Object> annotation) {
        return annotation.get("type");
    }
}
