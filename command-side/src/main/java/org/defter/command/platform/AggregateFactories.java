package org.defter.command.platform;

import java.lang.reflect.Constructor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.util.StringUtils;

/**
 * Makes aggregates by their constructor.
 *
 * <p>Without this Axon asks Spring for a new bean each time a stream is loaded, with everything Spring does to a bean; an
 * aggregate here is a plain object that nothing is injected into.
 */
final class AggregateFactories implements BeanDefinitionRegistryPostProcessor, PriorityOrdered {

    /** Before Axon's own look-up, which adds a factory where none of this name is found. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // The aggregates are found by their annotation, which is a matter of the factory below.
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            Class<?> type = beans.getType(name);
            if (type != null && beans instanceof BeanDefinitionRegistry registry) {
                registry.registerBeanDefinition(
                        StringUtils.uncapitalize(type.getSimpleName()) + "AggregateFactory",
                        BeanDefinitionBuilder.genericBeanDefinition(ByConstructor.class)
                                .addConstructorArgValue(type)
                                .getBeanDefinition());
            }
        }
    }

    /**
     * Makes one kind of aggregate.
     *
     * @param <T> the aggregate, with a constructor without parameters
     */
    static final class ByConstructor<T> implements AggregateFactory<T> {

        private final Class<T> type;
        private final Constructor<T> constructor;

        /**
         * A factory of the given type.
         *
         * @throws IllegalStateException if it cannot be made without parameters
         */
        ByConstructor(Class<T> type) {
            this.type = type;
            try {
                this.constructor = type.getDeclaredConstructor();
                this.constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no constructor without parameters", e);
            }
        }

        @Override
        public T createAggregateRoot(String aggregateIdentifier, DomainEventMessage<?> firstEvent) {
            try {
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }

        @Override
        public Class<T> getAggregateType() {
            return type;
        }
    }
}
