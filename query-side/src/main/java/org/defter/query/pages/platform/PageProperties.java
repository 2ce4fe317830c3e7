package org.defter.query.pages.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages look.
 *
 * @param name name of the municipality in the head of every page
 * @param logo address of its sign, below this origin; none if absent
 * @param colour the colour of the head and of buttons, as {@code #rrggbb}
 * @param accent the colour of links and of what is chosen
 */
@ConfigurationProperties("defter.pages")
record PageProperties(
        @DefaultValue("Defter") String name,
        @Nullable String logo,
        @DefaultValue("#12355b") String colour,
        @DefaultValue("#0b5cad") String accent) {}
