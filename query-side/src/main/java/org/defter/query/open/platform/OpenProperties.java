package org.defter.query.open.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What published data says of itself.
 *
 * @param address the address of this installation as the world knows it, without a slash at its end; that of each request if
 *     absent. Identifiers in published data are addresses: one that is known for good should be set
 * @param licence the licence the data is published under
 * @param contact address to which questions about the data go; none if absent
 * @param iati publishing projects to IATI; nothing is published if absent
 */
@ConfigurationProperties("defter.open")
public record OpenProperties(
        @Nullable URI address,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        URI licence,

        @Nullable String contact,
        @Nullable Iati iati) {

    /**
     * Who publishes to IATI.
     *
     * @param reporter identifier of the municipality as IATI gives it out by its registration agencies, for instance {@code TR-XXX-123}
     * @param sector code of the sector (DAC 5 digits) of its projects; urban development if absent
     */
    public record Iati(
            String reporter, @DefaultValue("43030") String sector) {}
}
